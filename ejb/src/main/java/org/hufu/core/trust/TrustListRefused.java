package org.hufu.core.trust;

/**
 * A trust list that must not be used: of another shape, not signed by its root, or not the pinned
 * one's.
 */
public final class TrustListRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Cause {
    MALFORMED,
    OTHER_ROOT,
    NOT_SIGNED,
    FROM_THE_FUTURE
  }

  private final Cause reason;

  public TrustListRefused(Cause reason, String problem) {
    super(problem);
    this.reason = reason;
  }

  public Cause reason() {
    return reason;
  }
}
