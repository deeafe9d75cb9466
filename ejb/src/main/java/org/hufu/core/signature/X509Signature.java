package org.hufu.core.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.hufu.core.recall.Question;
import org.hufu.core.recall.Recall;

/**
 * Algorithms and signature values as X.509 and CMS write them. An identifier names exactly one
 * {@link Algorithm}, so that here too the algorithm is bound to the kind of the key. Sources: RFC
 * 5758; RFC 8410; RFC 4055; RFC 9881; GM/T 0006.
 */
public final class X509Signature {
  private static final Map<Algorithm, ASN1ObjectIdentifier> IDENTIFIERS =
      Map.of(
          Algorithm.ES256, X9ObjectIdentifiers.ecdsa_with_SHA256,
          Algorithm.ES384, X9ObjectIdentifiers.ecdsa_with_SHA384,
          Algorithm.EDDSA, EdECObjectIdentifiers.id_Ed25519,
          Algorithm.SM2_SM3, GMObjectIdentifiers.sm2sign_with_sm3,
          Algorithm.ML_DSA_65, NISTObjectIdentifiers.id_ml_dsa_65,
          Algorithm.RS256, PKCSObjectIdentifiers.sha256WithRSAEncryption,
          Algorithm.RS384, PKCSObjectIdentifiers.sha384WithRSAEncryption,
          Algorithm.RS512, PKCSObjectIdentifiers.sha512WithRSAEncryption);

  private static final Map<ASN1ObjectIdentifier, Algorithm> PSS =
      Map.of(
          NISTObjectIdentifiers.id_sha256, Algorithm.PS256,
          NISTObjectIdentifiers.id_sha384, Algorithm.PS384,
          NISTObjectIdentifiers.id_sha512, Algorithm.PS512);

  private static final Map<Algorithm, Integer> SALT_BYTES =
      Map.of(Algorithm.PS256, 32, Algorithm.PS384, 48, Algorithm.PS512, 64);

  private X509Signature() {}

  /**
   * How we write an algorithm that we sign with.
   *
   * @throws IllegalArgumentException for one that we only verify
   */
  public static AlgorithmIdentifier identifier(Algorithm algorithm) {
    if (!algorithm.canSign()) {
      throw new IllegalArgumentException("We do not sign with " + algorithm.word());
    }
    return new AlgorithmIdentifier(IDENTIFIERS.get(algorithm));
  }

  /** The algorithm that is meant; empty for one that we do not know or with other parameters. */
  public static Optional<Algorithm> find(AlgorithmIdentifier identifier) {
    if (PKCSObjectIdentifiers.id_RSASSA_PSS.equals(identifier.getAlgorithm())) {
      return findPss(identifier.getParameters());
    }
    ASN1Encodable parameters = identifier.getParameters();
    if (parameters != null && !DERNull.INSTANCE.equals(parameters)) {
      return Optional.empty();
    }
    return IDENTIFIERS.entrySet().stream()
        .filter(entry -> entry.getValue().equals(identifier.getAlgorithm()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Digest and mask are of one kind, and the salt is as long as the digest. */
  private static Optional<Algorithm> findPss(ASN1Encodable encoded) {
    RSASSAPSSparams parameters = RSASSAPSSparams.getInstance(encoded);
    if (parameters == null) {
      return Optional.empty();
    }
    var mask = parameters.getMaskGenAlgorithm();
    var digest = parameters.getHashAlgorithm().getAlgorithm();
    return Optional.ofNullable(PSS.get(digest))
        .filter(
            found ->
                PKCSObjectIdentifiers.id_mgf1.equals(mask.getAlgorithm())
                    && AlgorithmIdentifier.getInstance(mask.getParameters())
                        .getAlgorithm()
                        .equals(digest)
                    && parameters.getSaltLength().intValueExact() == SALT_BYTES.get(found)
                    && parameters.getTrailerField().intValueExact() == 1);
  }

  /** The signature value as X.509 and CMS hold it, made of the plain form. */
  public static byte[] encode(Algorithm algorithm, byte[] plain) {
    try {
      return algorithm.derOf(plain);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Whether this key made this signature.
   *
   * @param value as X.509 and CMS hold it; for ECDSA and SM2 DER
   */
  public static boolean verifies(Algorithm algorithm, PublicKey key, byte[] message, byte[] value) {
    try {
      return algorithm.fits(key) && algorithm.verifies(key, message, algorithm.plain(value));
    } catch (IOException | RuntimeException e) {
      // The ASN.1 classes answer hostile bytes with unchecked exceptions, too.
      return false;
    }
  }

  /** {@link #isSignedBy(X509Certificate, PublicKey)} for one who asks again and again. */
  public static boolean isSignedBy(X509Certificate certificate, PublicKey issuer, Recall recall) {
    return recall.holds(new Signed(certificate, issuer), () -> isSignedBy(certificate, issuer));
  }

  private record Signed(X509Certificate certificate, PublicKey issuer)
      implements Question<Boolean> {
    @Override
    public int weight() {
      return KeyKind.X509_BYTES;
    }
  }

  /**
   * Whether an X.509 certificate was signed by this key, with the algorithm of this key. Says
   * nothing about names and dates.
   */
  public static boolean isSignedBy(X509Certificate certificate, PublicKey issuer) {
    try {
      Certificate parsed = Certificate.getInstance(certificate.getEncoded());
      boolean agrees =
          parsed.getSignatureAlgorithm().equals(parsed.getTBSCertificate().getSignature());
      byte[] value = parsed.getSignature().getOctets();
      byte[] message = certificate.getTBSCertificate();
      return agrees
          && Arrays.equals(parsed.getTBSCertificate().getEncoded("DER"), message)
          && find(parsed.getSignatureAlgorithm())
              .filter(algorithm -> verifies(algorithm, issuer, message, value))
              .isPresent();
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      // The ASN.1 classes answer hostile bytes with unchecked exceptions, too.
      return false;
    }
  }
}
