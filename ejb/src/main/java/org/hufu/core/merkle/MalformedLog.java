package org.hufu.core.merkle;

/** Bytes of a log (note, checkpoint, verifier key, tile, bundle) that are not in their format. */
public final class MalformedLog extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MalformedLog(String problem) {
    super(problem);
  }
}
