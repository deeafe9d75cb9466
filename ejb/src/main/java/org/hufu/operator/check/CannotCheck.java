package org.hufu.operator.check;

/** The database cannot be read, so nothing can be said about it. */
public final class CannotCheck extends RuntimeException {
  private static final long serialVersionUID = 1;

  public CannotCheck(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
