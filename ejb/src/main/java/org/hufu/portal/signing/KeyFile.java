package org.hufu.portal.signing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.hufu.core.signature.Signer;
import org.hufu.core.signature.X509Chain;

/**
 * Private keys in one PKCS#12 file. A new key is on disk for good before anybody uses it: written
 * beside, flushed, renamed; a crash leaves the old file or the new one. Source: RFC 7292.
 */
final class KeyFile {
  private static final String TYPE = "PKCS12";

  private final Path file;
  private final char[] pin;

  /**
   * Reads nothing yet.
   *
   * @param pin kept by this object; never printed
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
        keys.put(alias, Signer.prepared((PrivateKey) store.getKey(alias, pin)));
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
      store.setKeyEntry(alias, key, pin, chain.certificates().toArray(Certificate[]::new));
      var bytes = new ByteArrayOutputStream();
      store.store(bytes, pin);
      replace(file, bytes.toByteArray());
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("Key file cannot be written: " + file, e);
    }
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

  /** Writes a file that only its owner can read, durably and at once. */
  static void replace(Path file, byte[] bytes) {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.deleteIfExists(beside);
      Files.createFile(
          beside,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel directory = FileChannel.open(file.toAbsolutePath().getParent())) {
        directory.force(true); // makes the rename itself durable
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
