package org.hufu.portal.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.jcajce.interfaces.MLDSAPrivateKey;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Signer;
import org.hufu.portal.setting.Settings;

/**
 * The private keys in memory, read from the key file when first needed. Never hands one out, only
 * what signs with it.
 */
@ApplicationScoped
class KeyRing {
  private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

  @Inject Settings settings;

  private final Map<String, PrivateKey> keys = new ConcurrentHashMap<>();

  /**
   * What signs with the key.
   *
   * @throws IllegalStateException if the key file lacks it
   */
  Signer signer(SigningKey key) {
    PrivateKey held = keys.get(alias(key.kid()));
    if (held == null) {
      reload(); // another node may have added it
      held = keys.get(alias(key.kid()));
    }
    if (held == null) {
      throw new IllegalStateException("Key file lacks key " + key.kid());
    }
    return Signer.of(key.algorithm(), key.kid(), held);
  }

  /** Puts a new key on disk, then in memory. The caller holds the lock of the store. */
  void add(SigningKey key, PrivateKey secret) {
    file().add(alias(key.kid()), secret, key.chain());
    keys.put(alias(key.kid()), secret);
  }

  KeyPair generate(Purpose purpose) {
    return generate(purpose.algorithm());
  }

  KeyPair generate(Algorithm algorithm) {
    try {
      return switch (algorithm) {
        case EDDSA -> KeyPairGenerator.getInstance("Ed25519", PROVIDER).generateKeyPair();
        case ES256 -> onCurve("secp256r1");
        case ES384 -> onCurve("secp384r1");
        case SM2_SM3 -> onCurve("sm2p256v1");
        case ML_DSA_65 ->
            seedOnly(KeyPairGenerator.getInstance("ML-DSA-65", PROVIDER).generateKeyPair());
        default -> throw new IllegalArgumentException("We do not sign with " + algorithm.word());
      };
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair onCurve(String name) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
    generator.initialize(new ECGenParameterSpec(name));
    return generator.generateKeyPair();
  }

  /** 32 bytes, from which all else follows: the one form that every library reads. RFC 9881, 6. */
  private static KeyPair seedOnly(KeyPair pair) {
    return new KeyPair(pair.getPublic(), ((MLDSAPrivateKey) pair.getPrivate()).getPrivateKey(true));
  }

  private void reload() {
    file().read().forEach(keys::putIfAbsent);
  }

  private KeyFile file() {
    Path pinFile =
        ConfigProvider.getConfig()
            .getOptionalValue("hufu.keys.pin-file", String.class)
            .map(Path::of)
            .orElse(settings.keys().resolve("keys.pin"));
    Path keyFile = settings.keys().resolve("keys.p12");
    if (!pinFile.toFile().exists() && !keyFile.toFile().exists() && settings.isDemo()) {
      KeyPin.create(pinFile);
    }
    return new KeyFile(keyFile, KeyPin.read(pinFile));
  }

  /** PKCS#12 names do not tell upper from lower case, thumbprints do. */
  private static String alias(String kid) {
    StringBuilder alias = new StringBuilder();
    kid.chars()
        .forEach(one -> alias.append(Character.isUpperCase(one) ? "^" : "").append((char) one));
    return alias.toString().toLowerCase(Locale.ROOT);
  }
}
