package org.hufu.core.signature;

/** A public key or an X.509 certificate that cannot be one, or is of a kind we do not use. */
public final class MalformedKey extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MalformedKey(String problem) {
    super(problem);
  }
}
