package org.hufu.core.trust;

import java.util.Locale;

/** A trust list that must not be used, or must not replace the one in hand. */
public final class TrustListRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Cause {
    MALFORMED,
    OVERSIZE,
    UNKNOWN_PURPOSE,
    /** Signed by a root that is not the pinned one, and that no pinned root handed over to. */
    OTHER_ROOT,
    NOT_SIGNED,
    /** The list itself says that its root was in other hands. */
    ROOT_COMPROMISED,
    /** Signed with an algorithm that the list itself does not accept at its date of issue. */
    ALGORITHM_NOT_ACCEPTED,
    FROM_THE_FUTURE,
    /** It wants to be believed for longer than any list may. */
    TERM_TOO_LONG,
    OTHER_BODY,
    /** Older than the one in hand. */
    ROLLBACK,
    /** The same version as the one in hand, with other content. */
    FORK,
    /** It lacks a key of the one in hand, or takes back that a key was compromised. */
    HISTORY_CHANGED;

    /** Key of its sentence, for example {@code trust-list.rollback}; never changes its meaning. */
    public String code() {
      return "trust-list." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
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
