package org.hufu.core.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.jcajce.spec.SM2ParameterSpec;

/**
 * Signature algorithms, each bound to the one kind of key that may use it. Sources: RFC 7518, 3.3
 * to 3.5; RFC 8037, 3.1; GB/T 32918.2 and GB/T 32905 (SM2 with SM3); FIPS 204 and
 * draft-ietf-cose-dilithium (ML-DSA-65, pure, without context). A new one is one more constant
 * here, and one more {@link KeyKind} if its keys need it.
 */
public enum Algorithm {
  ES256("ES256", "SHA256withPLAIN-ECDSA", "SHA256withECDDSA", KeyKind.P_256),
  ES384("ES384", "SHA384withPLAIN-ECDSA", "SHA384withECDDSA", KeyKind.P_384),
  EDDSA("EdDSA", "Ed25519", "Ed25519", KeyKind.ED25519),
  /** In X.509 and CMS only: JOSE has no registered name for it. */
  SM2_SM3("SM2-SM3", "SM3withSM2", "SM3withSM2", KeyKind.SM2),
  ML_DSA_65("ML-DSA-65", "ML-DSA-65", "ML-DSA-65", KeyKind.ML_DSA_65),
  /** This and all below: foreign documents only. */
  ES512("ES512", "SHA512withPLAIN-ECDSA", "", KeyKind.P_521),
  RS256("RS256", "SHA256withRSA", "", KeyKind.RSA),
  RS384("RS384", "SHA384withRSA", "", KeyKind.RSA),
  RS512("RS512", "SHA512withRSA", "", KeyKind.RSA),
  PS256("PS256", "SHA256withRSAandMGF1", "", KeyKind.RSA),
  PS384("PS384", "SHA384withRSAandMGF1", "", KeyKind.RSA),
  PS512("PS512", "SHA512withRSAandMGF1", "", KeyKind.RSA);

  /** The one user id there is; whatever an input says about one is not looked at. */
  private static final String SM2_USER_ID = "1234567812345678";

  private final String word;
  private final String verifying;
  private final String signing;
  private final KeyKind kind;

  Algorithm(String word, String verifying, String signing, KeyKind kind) {
    this.word = word;
    this.verifying = verifying;
    this.signing = signing;
    this.kind = kind;
  }

  /** Case-sensitive, as {@link #word} spells it. */
  public static Optional<Algorithm> find(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }

  /** Those that a key of this kind may use: one, but for RSA. */
  static List<Algorithm> of(KeyKind kind) {
    return Arrays.stream(values()).filter(one -> one.kind == kind).toList();
  }

  /**
   * The name in documents, for example {@code ES256} or {@code SM2-SM3}; where {@link #isJose}, the
   * {@code alg} of a JOSE header.
   */
  public String word() {
    return word;
  }

  /** Whether JOSE has a name for it, so that a JWS may use it. */
  public boolean isJose() {
    return this != SM2_SM3;
  }

  /** Whether we sign with it, too. */
  public boolean canSign() {
    return !signing.isEmpty();
  }

  /**
   * Bytes of a signature in plain form: for ECDSA and SM2 r and s one after the other. 0 for RSA,
   * whose keys are of several sizes.
   */
  public int signatureBytes() {
    return kind.signatureBytes();
  }

  /** Whether the key is of this algorithm's kind, named by its identifier. */
  public boolean fits(PublicKey key) {
    return kind.holds(key);
  }

  /**
   * Whether this key made this signature.
   *
   * @param signature in plain form
   * @return false for a key of another kind and for anything that is not this key's signature
   */
  public boolean verifies(PublicKey key, byte[] message, byte[] signature) {
    if (!fits(key) || signature.length != kind.signatureBytes(key) || isZero(signature)) {
      return false;
    }
    try {
      Signature verifier = prepared(verifying);
      verifier.initVerify(kind.own(key));
      verifier.update(message);
      return verifier.verify(this == SM2_SM3 ? derOf(signature) : signature);
    } catch (SignatureException | InvalidKeyException | IllegalArgumentException e) {
      return false;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The same bytes every time: ECDSA after RFC 6979, ML-DSA in its deterministic variant. SM2 alone
   * draws a number for each signature.
   */
  byte[] sign(PrivateKey key, byte[] message) throws GeneralSecurityException, IOException {
    Signature signer = prepared(signing);
    signer.initSign(key);
    signer.update(message);
    byte[] signature = signer.sign();
    return kind.isPrimeCurve() ? plain(signature) : signature;
  }

  private Signature prepared(String name) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(name, KeyKind.PROVIDER);
    Optional<AlgorithmParameterSpec> parameters = parameters();
    if (parameters.isPresent()) {
      signature.setParameter(parameters.get());
    }
    return signature;
  }

  private Optional<AlgorithmParameterSpec> parameters() {
    return switch (this) {
      case SM2_SM3 ->
          Optional.of(new SM2ParameterSpec(SM2_USER_ID.getBytes(StandardCharsets.US_ASCII)));
      case PS256 -> Optional.of(pss(MGF1ParameterSpec.SHA256, 32));
      case PS384 -> Optional.of(pss(MGF1ParameterSpec.SHA384, 48));
      case PS512 -> Optional.of(pss(MGF1ParameterSpec.SHA512, 64));
      default -> Optional.empty();
    };
  }

  private static PSSParameterSpec pss(MGF1ParameterSpec mask, int saltBytes) {
    return new PSSParameterSpec(mask.getDigestAlgorithm(), "MGF1", mask, saltBytes, 1);
  }

  /** X.509 and CMS write two numbers as a SEQUENCE; RFC 3279, 2.2.3. */
  byte[] derOf(byte[] plain) throws IOException {
    if (!kind.isPrimeCurve()) {
      return plain;
    }
    var pair = PlainDSAEncoding.INSTANCE.decode(kind.order(), plain);
    return StandardDSAEncoding.INSTANCE.encode(kind.order(), pair[0], pair[1]);
  }

  /**
   * Inverse of {@link #derOf}.
   *
   * @throws IllegalArgumentException if it is not DER, or a number is out of range
   */
  byte[] plain(byte[] der) throws IOException {
    if (!kind.isPrimeCurve()) {
      return der;
    }
    var pair = StandardDSAEncoding.INSTANCE.decode(kind.order(), der);
    return PlainDSAEncoding.INSTANCE.encode(kind.order(), pair[0], pair[1]);
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
