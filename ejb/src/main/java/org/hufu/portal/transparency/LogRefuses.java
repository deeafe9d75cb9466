package org.hufu.portal.transparency;

/** The log signs nothing now; whatever wanted to stand in it waits, and nothing of it commits. */
public final class LogRefuses extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LogRefuses(LogRefusal refusal) {
    super(
        "The log signs nothing: "
            + refusal.code()
            + ", part "
            + refusal.part()
            + ", remembered "
            + refusal.remembered()
            + ", stored "
            + refusal.stored());
  }
}
