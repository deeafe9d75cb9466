package org.hufu.core.signature;

/** Text that is not a JSON Web Signature as we read it; says nothing about who signed. */
public final class MalformedSignature extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MalformedSignature(String problem) {
    super(problem);
  }
}
