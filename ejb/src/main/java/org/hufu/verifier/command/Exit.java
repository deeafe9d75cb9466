package org.hufu.verifier.command;

/** How a command ends; the same four numbers for every command. Nothing found is never 0. */
public final class Exit {
  /** Everything that was asked was checked and holds. */
  public static final int VALID = 0;

  /** Something does not hold. */
  public static final int NOT_VALID = 1;

  /** The command line was not understood, or a file named there cannot be read. */
  public static final int WRONG_USAGE = 2;

  /** What is at hand does not suffice for either answer. */
  public static final int CANNOT_TELL = 3;

  private Exit() {}
}
