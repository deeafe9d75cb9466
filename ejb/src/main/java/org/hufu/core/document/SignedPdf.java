package org.hufu.core.document;

/** Parts of a certificate PDF that verification needs. Holds bytes that nobody changes any more. */
public final class SignedPdf {
  private final byte[] signed;
  private final byte[] signature;
  private final String credential;

  SignedPdf(byte[] signed, byte[] signature, String credential) {
    this.signed = signed;
    this.signature = signature;
    this.credential = credential;
  }

  /** Everything but the space of the signature, in file order. */
  public byte[] signed() {
    return signed.clone();
  }

  /** The CMS structure with the zeros that fill up its space. */
  public byte[] signature() {
    return signature.clone();
  }

  /** Text of the attachment {@code certificate.vc.jwt}, byte for byte; one character per byte. */
  public String credential() {
    return credential;
  }
}
