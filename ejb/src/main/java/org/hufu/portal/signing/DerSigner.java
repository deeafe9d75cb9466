package org.hufu.portal.signing;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;
import org.hufu.core.signature.Signer;
import org.hufu.core.signature.X509Signature;

/** Lets a {@link Signer} sign X.509 and CMS structures: values as {@link X509Signature} writes. */
final class DerSigner implements ContentSigner {
  private final Signer signer;
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();

  DerSigner(Signer signer) {
    this.signer = signer;
  }

  @Override
  public AlgorithmIdentifier getAlgorithmIdentifier() {
    return X509Signature.identifier(signer.algorithm());
  }

  @Override
  public OutputStream getOutputStream() {
    return message;
  }

  @Override
  public byte[] getSignature() {
    return X509Signature.encode(signer.algorithm(), signer.sign(message.toByteArray()));
  }
}
