package org.hufu.depot;

/** Bytes that do not open with the key they should open with: another key, or changed bytes. */
public final class CannotOpen extends RuntimeException {
  private static final long serialVersionUID = 1;

  CannotOpen(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
