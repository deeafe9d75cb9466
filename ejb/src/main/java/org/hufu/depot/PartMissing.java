package org.hufu.depot;

/** A part that was kept is not there any more. */
public final class PartMissing extends RuntimeException {
  private static final long serialVersionUID = 1;

  PartMissing(String key, Throwable cause) {
    super("No part " + key, cause);
  }
}
