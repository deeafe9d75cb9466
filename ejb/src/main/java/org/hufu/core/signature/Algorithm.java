package org.hufu.core.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/**
 * Signature algorithms, each bound to the one curve its keys lie on. Source: RFC 7518, 3.4; RFC
 * 8037, 3.1. A new one is one more constant here, and one more {@link Curve} if its keys need it.
 */
public enum Algorithm {
  ES256("ES256", "SHA256withPLAIN-ECDSA", "SHA256withECDDSA", Curve.P_256),
  ES384("ES384", "SHA384withPLAIN-ECDSA", "SHA384withECDDSA", Curve.P_384),
  EDDSA("EdDSA", "Ed25519", "Ed25519", Curve.ED25519);

  private final String joseName;
  private final String verifying;
  private final String signing;
  private final Curve curve;

  Algorithm(String joseName, String verifying, String signing, Curve curve) {
    this.joseName = joseName;
    this.verifying = verifying;
    this.signing = signing;
    this.curve = curve;
  }

  /** Case-sensitive, as in a JOSE header. */
  public static Optional<Algorithm> find(String joseName) {
    return Arrays.stream(values()).filter(one -> one.joseName.equals(joseName)).findFirst();
  }

  /**
   * The algorithm for keys of this kind.
   *
   * @throws MalformedKey if there is none
   */
  public static Algorithm of(PublicKey key) {
    return Arrays.stream(values())
        .filter(one -> one.fits(key))
        .findFirst()
        .orElseThrow(() -> new MalformedKey("a key of no kind we know"));
  }

  static Algorithm of(Curve curve) {
    return Arrays.stream(values()).filter(one -> one.curve == curve).findFirst().orElseThrow();
  }

  /** The {@code alg} of a JOSE header. */
  public String joseName() {
    return joseName;
  }

  /** Bytes of a signature in JOSE form: for ECDSA r and s one after the other. */
  public int signatureBytes() {
    return curve.signatureBytes();
  }

  /** Whether the key lies on this algorithm's curve, named by its identifier. */
  public boolean fits(PublicKey key) {
    return curve.holds(key);
  }

  /**
   * Whether this key made this signature.
   *
   * @param signature in JOSE form
   * @return false for a key on another curve and for anything that is not this key's signature
   */
  public boolean verifies(PublicKey key, byte[] message, byte[] signature) {
    if (!fits(key) || signature.length != signatureBytes() || isZero(signature)) {
      return false;
    }
    try {
      Signature verifier = Signature.getInstance(verifying, Curve.PROVIDER);
      verifier.initVerify(curve.own(key));
      verifier.update(message);
      return verifier.verify(signature);
    } catch (SignatureException | InvalidKeyException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same bytes every time: ECDSA after RFC 6979. */
  byte[] sign(PrivateKey key, byte[] message) throws GeneralSecurityException, IOException {
    Signature signer = Signature.getInstance(signing, Curve.PROVIDER);
    signer.initSign(key);
    signer.update(message);
    byte[] signature = signer.sign();
    return curve.order().isEmpty() ? signature : raw(signature);
  }

  private byte[] raw(byte[] der) throws IOException {
    var order = curve.order().orElseThrow();
    var pair = StandardDSAEncoding.INSTANCE.decode(order, der);
    return PlainDSAEncoding.INSTANCE.encode(order, pair[0], pair[1]);
  }

  private static boolean isZero(byte[] signature) {
    for (byte one : signature) {
      if (one != 0) {
        return false;
      }
    }
    return true;
  }
}
