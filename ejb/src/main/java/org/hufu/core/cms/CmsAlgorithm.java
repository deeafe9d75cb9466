package org.hufu.core.cms;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.X509Signature;

/**
 * Which digest goes with which signature algorithm in a CMS structure, and the check of its value
 * by {@link Algorithm}: one check for all forms. Sources: RFC 5754 (ECDSA, RSA); RFC 8419 (Ed25519
 * with SHA-512); RFC 9882 (ML-DSA-65 with SHA-512); GM/T 0010 (SM2 with SM3, in the structure of
 * RFC 5652).
 */
final class CmsAlgorithm {
  private static final Map<Algorithm, ASN1ObjectIdentifier> DIGESTS =
      Map.ofEntries(
          Map.entry(Algorithm.ES256, NISTObjectIdentifiers.id_sha256),
          Map.entry(Algorithm.ES384, NISTObjectIdentifiers.id_sha384),
          Map.entry(Algorithm.EDDSA, NISTObjectIdentifiers.id_sha512),
          Map.entry(Algorithm.SM2_SM3, GMObjectIdentifiers.sm3),
          Map.entry(Algorithm.ML_DSA_65, NISTObjectIdentifiers.id_sha512),
          Map.entry(Algorithm.RS256, NISTObjectIdentifiers.id_sha256),
          Map.entry(Algorithm.RS384, NISTObjectIdentifiers.id_sha384),
          Map.entry(Algorithm.RS512, NISTObjectIdentifiers.id_sha512),
          Map.entry(Algorithm.PS256, NISTObjectIdentifiers.id_sha256),
          Map.entry(Algorithm.PS384, NISTObjectIdentifiers.id_sha384),
          Map.entry(Algorithm.PS512, NISTObjectIdentifiers.id_sha512));

  /** RFC 3370, 3.2: the name of the key kind alone, with the digest told beside it. */
  private static final Map<ASN1ObjectIdentifier, Algorithm> PLAIN_RSA =
      Map.of(
          NISTObjectIdentifiers.id_sha256, Algorithm.RS256,
          NISTObjectIdentifiers.id_sha384, Algorithm.RS384,
          NISTObjectIdentifiers.id_sha512, Algorithm.RS512);

  private CmsAlgorithm() {}

  /** Empty for a pair that we do not know, or whose digest is another than the algorithm's. */
  static Optional<Algorithm> find(AlgorithmIdentifier signature, ASN1ObjectIdentifier digest) {
    if (PKCSObjectIdentifiers.rsaEncryption.equals(signature.getAlgorithm())) {
      return Optional.ofNullable(PLAIN_RSA.get(digest));
    }
    return X509Signature.find(signature).filter(one -> DIGESTS.get(one).equals(digest));
  }

  /** Whether a digest is strong enough to name an X.509 certificate or stamped bytes. */
  static boolean isSound(ASN1ObjectIdentifier digest) {
    return DIGESTS.containsValue(digest);
  }

  /**
   * What Bouncy Castle asks whether a value is right; it checks the attributes itself.
   *
   * @param certificate where its dates and its purpose shall be checked, too
   */
  static SignerInformationVerifier verifier(
      Algorithm algorithm, PublicKey key, Optional<X509CertificateHolder> certificate)
      throws OperatorCreationException {
    return new SignerInformationVerifier(
        (digest, signature) -> algorithm.word(),
        name -> new AlgorithmIdentifier(PKCSObjectIdentifiers.signedData),
        new Values(algorithm, key, certificate),
        CmsDigest::calculator);
  }

  /** Values by this key with this algorithm, whatever an identifier says. */
  private record Values(
      Algorithm algorithm, PublicKey key, Optional<X509CertificateHolder> certificate)
      implements ContentVerifierProvider {
    @Override
    public boolean hasAssociatedCertificate() {
      return certificate.isPresent();
    }

    @Override
    public X509CertificateHolder getAssociatedCertificate() {
      return certificate.orElseThrow();
    }

    @Override
    public ContentVerifier get(AlgorithmIdentifier identifier) {
      ByteArrayOutputStream message = new ByteArrayOutputStream();
      return new ContentVerifier() {
        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
          return identifier;
        }

        @Override
        public OutputStream getOutputStream() {
          return message;
        }

        @Override
        public boolean verify(byte[] expected) {
          return X509Signature.verifies(algorithm, key, message.toByteArray(), expected);
        }
      };
    }
  }
}
