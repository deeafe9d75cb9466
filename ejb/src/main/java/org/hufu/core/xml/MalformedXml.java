package org.hufu.core.xml;

import org.hufu.core.conformity.Reason;

/** XML that is not well-formed, or that we refuse to read. */
public final class MalformedXml extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  public MalformedXml(Reason reason) {
    super(reason.code() + reason.values());
    this.reason = reason;
  }

  /** What to tell the writer of the file. */
  public Reason reason() {
    return reason;
  }
}
