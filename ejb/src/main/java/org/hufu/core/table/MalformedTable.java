package org.hufu.core.table;

import org.hufu.core.conformity.Reason;

/** A file that cannot be read as a table, or that we refuse to read. */
public final class MalformedTable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  public MalformedTable(Reason reason) {
    super(reason.code() + reason.values());
    this.reason = reason;
  }

  /** What to tell the writer of the file. */
  public Reason reason() {
    return reason;
  }
}
