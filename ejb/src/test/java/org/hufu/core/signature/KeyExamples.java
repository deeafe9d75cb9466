package org.hufu.core.signature;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.jcajce.spec.MLDSAParameterSpec;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.spec.ECPrivateKeySpec;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;

/** Keys made for the test at hand. */
public final class KeyExamples {
  private static final Map<Integer, KeyPair> RSA = new ConcurrentHashMap<>();

  private KeyExamples() {}

  /** A key with its signer. */
  public record Holder(Jwk jwk, Signer signer, PrivateKey privateKey) {}

  public static Holder holder(Algorithm algorithm) {
    KeyPair pair = pair(algorithm);
    Jwk jwk = Jwk.of(pair.getPublic());
    return new Holder(
        jwk, Signer.of(algorithm, jwk.thumbprint(), pair.getPrivate()), pair.getPrivate());
  }

  /** Somebody who signs with what we only verify. */
  public static Holder foreign(Algorithm algorithm) {
    KeyPair pair = pair(algorithm);
    Jwk jwk = Jwk.of(pair.getPublic()).with(algorithm);
    Signer signer =
        new Signer() {
          @Override
          public Algorithm algorithm() {
            return algorithm;
          }

          @Override
          public String keyId() {
            return jwk.thumbprint();
          }

          @Override
          public byte[] sign(byte[] message) {
            return foreignSignature(algorithm, pair.getPrivate(), message);
          }
        };
    return new Holder(jwk, signer, pair.getPrivate());
  }

  /** By the JDK, so that the other side is not ours. */
  private static byte[] foreignSignature(Algorithm algorithm, PrivateKey key, byte[] message) {
    String bits = algorithm.word().substring(2);
    try {
      Signature signature =
          switch (algorithm.word().substring(0, 2)) {
            case "ES" -> Signature.getInstance("SHA" + bits + "withECDSAinP1363Format");
            case "PS" -> Signature.getInstance("RSASSA-PSS");
            default -> Signature.getInstance("SHA" + bits + "withRSA");
          };
      if (algorithm.word().startsWith("PS")) {
        var mask = new MGF1ParameterSpec("SHA-" + bits);
        signature.setParameter(
            new PSSParameterSpec("SHA-" + bits, "MGF1", mask, Integer.parseInt(bits) / 8, 1));
      }
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static KeyPair pair(Algorithm algorithm) {
    return switch (algorithm) {
      case ES256 -> ec("secp256r1");
      case ES384 -> ec("secp384r1");
      case ES512 -> generateByTheJdk("secp521r1");
      case EDDSA -> generate("Ed25519", new NamedParameterSpec("Ed25519"));
      case SM2_SM3 -> ec("sm2p256v1");
      case ML_DSA_65 -> generate("ML-DSA-65", MLDSAParameterSpec.ml_dsa_65);
      default -> rsa(3072);
    };
  }

  static KeyPair ec(String curve) {
    return generate("EC", new ECGenParameterSpec(curve));
  }

  private static KeyPair generateByTheJdk(String curve) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(curve));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same pair each time: primes take long to find. */
  static KeyPair rsa(int bits) {
    return RSA.computeIfAbsent(bits, KeyExamples::newRsa);
  }

  private static KeyPair newRsa(int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair generate(String name, AlgorithmParameterSpec curve) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(name, KeyKind.PROVIDER);
      generator.initialize(curve, Chance.random());
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** P-256 key with this secret number, hex. */
  static PrivateKey privateKey(String secret) throws GeneralSecurityException {
    return KeyFactory.getInstance("EC", KeyKind.PROVIDER)
        .generatePrivate(
            new ECPrivateKeySpec(
                new BigInteger(secret, 16), ECNamedCurveTable.getParameterSpec("P-256")));
  }

  static JsonObject json(String text) {
    return JsonReader.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
