package org.hufu.portal.custody;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.jcajce.interfaces.MLDSAPrivateKey;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.Signer;
import org.hufu.core.signature.X509Chain;
import org.hufu.portal.token.KeyPin;

/**
 * Keys in a PKCS#12 file, in memory from when they are first needed. The PIN is read for each
 * opening of the file and wiped.
 */
final class FileVault implements Vault {
  static final String NAME = "file";

  private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

  private final Path file;
  private final Path pinFile;
  private final Clock clock;
  private final Map<String, PrivateKey> keys = new ConcurrentHashMap<>();
  private volatile VaultState state;

  FileVault(Path file, Path pinFile, Clock clock) {
    this.file = file;
    this.pinFile = pinFile;
    this.clock = clock;
    this.state = state(VaultState.Condition.CLOSED, "");
  }

  /** Makes up a PIN where there is neither PIN nor key yet. */
  void createPin() {
    if (!Files.exists(pinFile) && !Files.exists(file)) {
      KeyPin.create(pinFile);
    }
  }

  @Override
  public boolean holds(Algorithm algorithm) {
    return true;
  }

  @Override
  public FreshKey make(Algorithm algorithm) {
    KeyPair pair = generate(algorithm);
    String kid = Jwk.of(pair.getPublic()).thumbprint();
    return new FreshKey(
        NAME,
        pair.getPublic(),
        Signer.of(algorithm, kid, pair.getPrivate()),
        chain -> keep(kid, pair.getPrivate(), chain));
  }

  private void keep(String kid, PrivateKey key, X509Chain chain) {
    try (KeyFile opened = open()) {
      opened.add(alias(kid), key, chain);
    }
    keys.put(alias(kid), key);
    state = state(VaultState.Condition.OPEN, "");
  }

  @Override
  public Signer signer(Algorithm algorithm, String kid) {
    PrivateKey held = keys.get(alias(kid));
    if (held == null) {
      reload(); // another node may have added it
      held = keys.get(alias(kid));
    }
    if (held == null) {
      throw away("KEY_MISSING", null);
    }
    return Signer.of(algorithm, kid, held);
  }

  @Override
  public VaultState state() {
    return state;
  }

  @Override
  public void unlock() {
    state = state(VaultState.Condition.CLOSED, "");
  }

  @Override
  public void close() {
    // the file is opened anew each time
  }

  private void reload() {
    try (KeyFile opened = open()) {
      opened.read().forEach(keys::putIfAbsent);
      state = state(VaultState.Condition.OPEN, "");
    }
  }

  private KeyFile open() {
    char[] pin = pin();
    try {
      return new KeyFile(file, pin);
    } finally {
      Arrays.fill(pin, '\0');
    }
  }

  private char[] pin() {
    try {
      return KeyPin.read(pinFile);
    } catch (IllegalStateException e) {
      throw away("PIN_FILE", e);
    }
  }

  private VaultAway away(String cause, Throwable thrown) {
    state = state(VaultState.Condition.AWAY, cause);
    return new VaultAway(state, thrown);
  }

  private VaultState state(VaultState.Condition condition, String cause) {
    return new VaultState(NAME, condition, clock.instant(), cause);
  }

  static KeyPair generate(Algorithm algorithm) {
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

  /** PKCS#12 names do not tell upper from lower case, thumbprints do. */
  private static String alias(String kid) {
    StringBuilder alias = new StringBuilder();
    kid.chars()
        .forEach(one -> alias.append(Character.isUpperCase(one) ? "^" : "").append((char) one));
    return alias.toString().toLowerCase(Locale.ROOT);
  }
}
