package org.hufu.portal.custody;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.hufu.core.signature.Signer;
import org.hufu.core.signature.X509Chain;
import org.hufu.portal.token.DurableFile;

/**
 * Private keys in one PKCS#12 file. A new key is on disk for good before anybody uses it: written
 * beside, flushed, renamed; a crash leaves the old file or the new one. Keys of kinds that the JDK
 * cannot read back (SM2, ML-DSA) stand in it as secrets: their PKCS#8 bytes. Bouncy Castle's own
 * PKCS#12 would read them, but leaves the PIN in memory. Source: RFC 7292.
 */
final class KeyFile implements AutoCloseable {
  private static final String TYPE = "PKCS12";

  /** A secret needs an algorithm that the JDK has a name for; nobody encrypts with it. */
  private static final String SECRET = "AES";

  private final Path file;
  private final char[] pin;

  /**
   * Reads nothing yet.
   *
   * @param pin copied, and wiped when this object is closed; never printed
   */
  KeyFile(Path file, char[] pin) {
    this.file = file;
    this.pin = pin.clone();
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** All keys by alias. */
  Map<String, PrivateKey> read() {
    try {
      KeyStore store = load();
      Map<String, PrivateKey> keys = new HashMap<>();
      for (String alias : Collections.list(store.aliases())) {
        keys.put(alias, Signer.prepared(privateKey(store.getKey(alias, pin))));
      }
      return keys;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("Key file cannot be opened: " + file, e);
    }
  }

  /** Adds a key. One writer at a time; the caller holds a lock. */
  void add(String alias, PrivateKey key, X509Chain chain) {
    try {
      KeyStore store = load();
      if (isReadBack(key)) {
        store.setKeyEntry(alias, key, pin, chain.certificates().toArray(Certificate[]::new));
      } else {
        store.setKeyEntry(alias, new SecretKeySpec(key.getEncoded(), SECRET), pin, null);
      }
      var bytes = new ByteArrayOutputStream();
      store.store(bytes, pin);
      DurableFile.replace(file, bytes.toByteArray());
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("Key file cannot be written: " + file, e);
    }
  }

  private static boolean isReadBack(PrivateKey key) {
    try {
      KeyFactory.getInstance(key.getAlgorithm())
          .generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static PrivateKey privateKey(Key key) throws IOException {
    return key instanceof PrivateKey secret
        ? secret
        : BouncyCastleProvider.getPrivateKey(PrivateKeyInfo.getInstance(key.getEncoded()));
  }

  private KeyStore load() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(TYPE);
    if (exists()) {
      byte[] bytes = Files.readAllBytes(file);
      store.load(new ByteArrayInputStream(bytes), pin);
      Arrays.fill(bytes, (byte) 0);
    } else {
      store.load(null, pin);
    }
    return store;
  }

  /** Wipes the PIN. */
  @Override
  public void close() {
    Arrays.fill(pin, '\0');
  }
}
