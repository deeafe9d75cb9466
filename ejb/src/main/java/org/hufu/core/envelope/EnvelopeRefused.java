package org.hufu.core.envelope;

import org.hufu.core.conformity.Reason;

/** A signed file that is not believed. */
public final class EnvelopeRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  EnvelopeRefused(Reason reason) {
    super(reason.code() + reason.values());
    this.reason = reason;
  }

  /** What to tell its sender. */
  public Reason reason() {
    return reason;
  }
}
