package org.hufu.core.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * What a public key is. A key is of a kind only if its SubjectPublicKeyInfo names it by identifier:
 * explicit curve parameters and compressed points are refused (RFC 5480, 2.1.1 and 2.2), and so are
 * RSA keys below 3072 bits. Sources: RFC 5480; RFC 8410; RFC 8017; GB/T 35276; RFC 9881.
 */
enum KeyKind {
  P_256("EC", "P-256", ec(SECObjectIdentifiers.secp256r1), 32),
  P_384("EC", "P-384", ec(SECObjectIdentifiers.secp384r1), 48),
  P_521("EC", "P-521", ec(SECObjectIdentifiers.secp521r1), 66),
  SM2("EC", "SM2", ec(GMObjectIdentifiers.sm2p256v1), 32),
  ED25519("OKP", "Ed25519", new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519), 32),
  RSA("RSA", "", new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE), 0),
  ML_DSA_65("AKP", "", new AlgorithmIdentifier(NISTObjectIdentifiers.id_ml_dsa_65), 1952);

  /** Ours alone; never added to {@link java.security.Security}. */
  static final Provider PROVIDER = new BouncyCastleProvider();

  /** About how much memory an X.509 certificate takes. */
  static final int X509_BYTES = 8 << 10;

  private static final byte UNCOMPRESSED = 4;
  private static final int ML_DSA_65_SIGNATURE_BYTES = 3309;

  /** RSA keys outside these bounds are too weak, or cost too much to try. */
  private static final int RSA_LEAST_BITS = 3072;

  private static final int RSA_MOST_BITS = 8192;
  private static final BigInteger RSA_LEAST_EXPONENT = BigInteger.valueOf(65_537);
  private static final int RSA_MOST_EXPONENT_BITS = 64;

  private final String type;
  private final String curve;

  @SuppressWarnings("ImmutableEnumChecker") // ASN.1 values of Bouncy Castle never change
  private final AlgorithmIdentifier identifier;

  private final int partBytes;

  KeyKind(String type, String curve, AlgorithmIdentifier identifier, int partBytes) {
    this.type = type;
    this.curve = curve;
    this.identifier = identifier;
    this.partBytes = partBytes;
  }

  private static AlgorithmIdentifier ec(ASN1ObjectIdentifier curve) {
    return new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve);
  }

  /** The kind of a key, whatever provider made it. */
  static Optional<KeyKind> find(PublicKey key) {
    return Arrays.stream(values()).filter(one -> one.holds(key)).findFirst();
  }

  /** The {@code kty} of a JWK. */
  String type() {
    return type;
  }

  /** The {@code crv} of a JWK; empty for kinds that have none. */
  String curve() {
    return curve;
  }

  /** Whether keys are points with two coordinates, and signatures two numbers r and s. */
  boolean isPrimeCurve() {
    return type.equals("EC");
  }

  /** Of one coordinate, or of the key itself where it is one string of bytes; 0 for RSA. */
  int partBytes() {
    return partBytes;
  }

  /** In plain form: for prime curves r and s, one after the other; 0 for RSA. */
  int signatureBytes() {
    return this == ML_DSA_65 ? ML_DSA_65_SIGNATURE_BYTES : 2 * partBytes;
  }

  /** The same for this key of this kind. */
  int signatureBytes(PublicKey key) {
    return this == RSA ? (modulus(octets(key)).bitLength() + 7) / 8 : signatureBytes();
  }

  /** Order of the group of a prime curve. */
  BigInteger order() {
    return ECNamedCurveTable.getByOID((ASN1ObjectIdentifier) identifier.getParameters()).getN();
  }

  boolean holds(PublicKey key) {
    if (key.getEncoded() == null) {
      return false;
    }
    try {
      return subject(key).getAlgorithm().equals(identifier) && isSound(octets(key));
    } catch (RuntimeException e) {
      // The ASN.1 classes answer hostile bytes with several unchecked exceptions.
      return false;
    }
  }

  /** The same key as an object of our provider. */
  PublicKey own(PublicKey key) {
    return key.getClass().getName().startsWith("org.bouncycastle.") ? key : key(octets(key));
  }

  /** The same private key as an object of our provider; one that cannot be read stays itself. */
  static PrivateKey own(PrivateKey key) {
    if (key.getEncoded() == null || key.getClass().getName().startsWith("org.bouncycastle.")) {
      return key;
    }
    try {
      PrivateKeyInfo encoded = PrivateKeyInfo.getInstance(key.getEncoded());
      return KeyFactory.getInstance(
              factory(encoded.getPrivateKeyAlgorithm().getAlgorithm()), PROVIDER)
          .generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new MalformedKey("not a private key of a kind we know");
    }
  }

  private static String factory(ASN1ObjectIdentifier algorithm) {
    return algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey) ? "EC" : algorithm.getId();
  }

  /**
   * The key of these bytes.
   *
   * @param octets as the bit string of a SubjectPublicKeyInfo holds them: 04 x y for a prime curve,
   *     DER for RSA, the bytes of the key itself for others
   * @throws MalformedKey if they are no key of this kind
   */
  PublicKey key(byte[] octets) {
    try {
      if (isSound(octets)) {
        return KeyFactory.getInstance(factory(identifier.getAlgorithm()), PROVIDER)
            .generatePublic(
                new X509EncodedKeySpec(new SubjectPublicKeyInfo(identifier, octets).getEncoded()));
      }
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      throw new MalformedKey("not a key of the kind " + this);
    }
    throw new MalformedKey("not a key of the kind " + this);
  }

  /** Inverse of {@link #key(byte[])}. */
  byte[] octets(PublicKey key) {
    return subject(key).getPublicKeyData().getOctets();
  }

  private boolean isSound(byte[] octets) {
    if (this == RSA) {
      return isSoundRsa(octets);
    }
    return isPrimeCurve()
        ? octets.length == 1 + 2 * partBytes && octets[0] == UNCOMPRESSED
        : octets.length == partBytes;
  }

  private static boolean isSoundRsa(byte[] octets) {
    RSAPublicKey key = RSAPublicKey.getInstance(octets);
    BigInteger exponent = key.getPublicExponent();
    int bits = key.getModulus().bitLength();
    return bits >= RSA_LEAST_BITS
        && bits <= RSA_MOST_BITS
        && key.getModulus().signum() > 0
        && key.getModulus().testBit(0)
        && exponent.compareTo(RSA_LEAST_EXPONENT) >= 0
        && exponent.testBit(0)
        && exponent.bitLength() <= RSA_MOST_EXPONENT_BITS;
  }

  private static BigInteger modulus(byte[] octets) {
    return RSAPublicKey.getInstance(octets).getModulus();
  }

  private static SubjectPublicKeyInfo subject(PublicKey key) {
    return SubjectPublicKeyInfo.getInstance(key.getEncoded());
  }
}
