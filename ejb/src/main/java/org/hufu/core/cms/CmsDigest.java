package org.hufu.core.cms;

import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;

/** Digests that CMS structures may name. Those of NIST by the JDK, whose machine code is faster. */
final class CmsDigest {
  private static final Map<ASN1ObjectIdentifier, String> OF_JDK =
      Map.of(
          NISTObjectIdentifiers.id_sha256, "SHA-256",
          NISTObjectIdentifiers.id_sha384, "SHA-384",
          NISTObjectIdentifiers.id_sha512, "SHA-512");

  private CmsDigest() {}

  /** A fresh one; empty for one that is not allowed. */
  static Optional<MessageDigest> find(ASN1ObjectIdentifier name) {
    try {
      if (GMObjectIdentifiers.sm3.equals(name)) {
        return Optional.of(MessageDigest.getInstance("SM3", CmsEnvelope.PROVIDER));
      }
      return OF_JDK.containsKey(name)
          ? Optional.of(MessageDigest.getInstance(OF_JDK.get(name)))
          : Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same as Bouncy Castle wants it. */
  static DigestCalculator calculator(AlgorithmIdentifier identifier)
      throws OperatorCreationException {
    MessageDigest digest =
        find(identifier.getAlgorithm())
            .orElseThrow(() -> new OperatorCreationException("A digest that is not allowed"));
    return new DigestCalculator() {
      @Override
      public AlgorithmIdentifier getAlgorithmIdentifier() {
        return identifier;
      }

      @Override
      public OutputStream getOutputStream() {
        return new Updating(digest);
      }

      @Override
      public byte[] getDigest() {
        return digest.digest();
      }
    };
  }

  private static final class Updating extends OutputStream {
    private final MessageDigest digest;

    Updating(MessageDigest digest) {
      this.digest = digest;
    }

    @Override
    public void write(int one) {
      digest.update((byte) one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      digest.update(bytes, offset, length);
    }
  }
}
