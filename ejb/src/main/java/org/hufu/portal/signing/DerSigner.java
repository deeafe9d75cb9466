package org.hufu.portal.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.operator.ContentSigner;
import org.hufu.core.signature.Signer;

/** Lets a {@link Signer} sign X.509 and CMS structures: ECDSA values as DER. Source: RFC 3279. */
final class DerSigner implements ContentSigner {
  private final Signer signer;
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();

  DerSigner(Signer signer) {
    this.signer = signer;
  }

  @Override
  public AlgorithmIdentifier getAlgorithmIdentifier() {
    return new AlgorithmIdentifier(
        switch (signer.algorithm()) {
          case ES256 -> X9ObjectIdentifiers.ecdsa_with_SHA256;
          case ES384 -> X9ObjectIdentifiers.ecdsa_with_SHA384;
          case EDDSA -> EdECObjectIdentifiers.id_Ed25519;
        });
  }

  @Override
  public OutputStream getOutputStream() {
    return message;
  }

  @Override
  public byte[] getSignature() {
    byte[] signature = signer.sign(message.toByteArray());
    return switch (signer.algorithm()) {
      case EDDSA -> signature;
      case ES256, ES384 -> der(signature);
    };
  }

  private static byte[] der(byte[] raw) {
    ASN1EncodableVector pair = new ASN1EncodableVector();
    pair.add(new ASN1Integer(new BigInteger(1, Arrays.copyOf(raw, raw.length / 2))));
    pair.add(
        new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(raw, raw.length / 2, raw.length))));
    try {
      return new DERSequence(pair).getEncoded("DER");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
