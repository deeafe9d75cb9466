package org.hufu.core.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Where public keys lie. A key belongs to a curve only if its SubjectPublicKeyInfo names the curve
 * by identifier; explicit parameters are refused (RFC 5480, 2.1.1).
 */
enum Curve {
  P_256("P-256", ec(SECObjectIdentifiers.secp256r1), 32),
  P_384("P-384", ec(SECObjectIdentifiers.secp384r1), 48),
  ED25519("Ed25519", new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519), 32);

  /** Ours alone; never added to {@link java.security.Security}. */
  static final Provider PROVIDER = new BouncyCastleProvider();

  private static final byte UNCOMPRESSED = 4;

  private final String joseName;

  @SuppressWarnings("ImmutableEnumChecker") // ASN.1 values of Bouncy Castle never change
  private final AlgorithmIdentifier identifier;

  private final int coordinateBytes;

  Curve(String joseName, AlgorithmIdentifier identifier, int coordinateBytes) {
    this.joseName = joseName;
    this.identifier = identifier;
    this.coordinateBytes = coordinateBytes;
  }

  private static AlgorithmIdentifier ec(ASN1ObjectIdentifier curve) {
    return new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve);
  }

  static Optional<Curve> find(String joseName) {
    return Arrays.stream(values()).filter(one -> one.joseName.equals(joseName)).findFirst();
  }

  String joseName() {
    return joseName;
  }

  boolean isEdwards() {
    return this == ED25519;
  }

  int coordinateBytes() {
    return coordinateBytes;
  }

  int signatureBytes() {
    return 2 * coordinateBytes;
  }

  /** Group order of curves that ECDSA uses. */
  Optional<BigInteger> order() {
    return isEdwards()
        ? Optional.empty()
        : Optional.of(
            ECNamedCurveTable.getByOID((ASN1ObjectIdentifier) identifier.getParameters()).getN());
  }

  boolean holds(PublicKey key) {
    return key.getEncoded() != null && subject(key).getAlgorithm().equals(identifier);
  }

  /** The same key as an object of our provider. */
  PublicKey own(PublicKey key) {
    return key.getClass().getName().startsWith("org.bouncycastle.") ? key : key(subject(key));
  }

  /**
   * @param coordinates x and y for a prime curve, the 32 bytes of RFC 8032 for Ed25519
   * @throws MalformedKey if they are not a point of the curve
   */
  PublicKey key(byte[] coordinates) {
    return key(new SubjectPublicKeyInfo(identifier, point(coordinates)));
  }

  /** Inverse of {@link #key(byte[])}. */
  byte[] coordinates(PublicKey key) {
    byte[] point = subject(own(key)).getPublicKeyData().getOctets();
    return isEdwards() ? point : Arrays.copyOfRange(point, 1, point.length);
  }

  private byte[] point(byte[] coordinates) {
    if (isEdwards()) {
      return coordinates;
    }
    byte[] point = new byte[1 + coordinates.length];
    point[0] = UNCOMPRESSED;
    System.arraycopy(coordinates, 0, point, 1, coordinates.length);
    return point;
  }

  private PublicKey key(SubjectPublicKeyInfo subject) {
    try {
      return KeyFactory.getInstance(isEdwards() ? "Ed25519" : "EC", PROVIDER)
          .generatePublic(new X509EncodedKeySpec(subject.getEncoded()));
    } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
      throw new MalformedKey("not a point of " + joseName);
    }
  }

  private static SubjectPublicKeyInfo subject(PublicKey key) {
    return SubjectPublicKeyInfo.getInstance(key.getEncoded());
  }
}
