package org.hufu.core.signature;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.spec.ECPrivateKeySpec;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;

/** Keys made for the test at hand. */
public final class KeyExamples {
  private KeyExamples() {}

  /** A key with its signer. */
  public record Holder(Jwk jwk, Signer signer, PrivateKey privateKey) {}

  public static Holder holder(Algorithm algorithm) {
    KeyPair pair = pair(algorithm);
    Jwk jwk = Jwk.of(pair.getPublic());
    return new Holder(
        jwk, Signer.of(algorithm, jwk.thumbprint(), pair.getPrivate()), pair.getPrivate());
  }

  public static KeyPair pair(Algorithm algorithm) {
    return switch (algorithm) {
      case ES256 -> ec("secp256r1");
      case ES384 -> ec("secp384r1");
      case EDDSA -> generate("Ed25519", null);
    };
  }

  static KeyPair ec(String curve) {
    return generate("EC", new ECGenParameterSpec(curve));
  }

  private static KeyPair generate(String name, ECGenParameterSpec curve) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(name, Curve.PROVIDER);
      if (curve != null) {
        generator.initialize(curve, new SecureRandom());
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** P-256 key with this secret number, hex. */
  static PrivateKey privateKey(String secret) throws GeneralSecurityException {
    return KeyFactory.getInstance("EC", Curve.PROVIDER)
        .generatePrivate(
            new ECPrivateKeySpec(
                new BigInteger(secret, 16), ECNamedCurveTable.getParameterSpec("P-256")));
  }

  static JsonObject json(String text) {
    return JsonReader.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
