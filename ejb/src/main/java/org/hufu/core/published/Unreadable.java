package org.hufu.core.published;

/** A published file cannot be read. */
public final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean isTheirs;

  private Unreadable(String sentence, boolean isTheirs) {
    super(sentence);
    this.isTheirs = isTheirs;
  }

  /** It is there, and longer than any such file may be: that is a flaw of what was published. */
  public static Unreadable tooLong(String path, int limit) {
    return new Unreadable(path + " has more than " + limit + " bytes", true);
  }

  /** Perhaps it is there, perhaps not. */
  public static Unreadable away(String path, String why) {
    return new Unreadable(path + ": " + why, false);
  }

  /** Whether the fault is with what was published, not with the way to it. */
  public boolean isTheirs() {
    return isTheirs;
  }
}
