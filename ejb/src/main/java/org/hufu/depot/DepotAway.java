package org.hufu.depot;

/** The place cannot be reached or has no room now; what was asked for may be tried again. */
public final class DepotAway extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean full;

  private DepotAway(String sentence, boolean full, Throwable cause) {
    super(sentence, cause);
    this.full = full;
  }

  public static DepotAway unreachable(String sentence, Throwable cause) {
    return new DepotAway(sentence, false, cause);
  }

  static DepotAway full(String sentence, Throwable cause) {
    return new DepotAway(sentence, true, cause);
  }

  /** Whether there is no room, as opposed to no answer. */
  public boolean isFull() {
    return full;
  }
}
