package org.hufu.verifier.command;

/** Not a command line of ours; the message says why and is printed before the command's usage. */
public final class WrongUsage extends Exception {
  private static final long serialVersionUID = 1L;

  public WrongUsage(String message) {
    super(message);
  }
}
