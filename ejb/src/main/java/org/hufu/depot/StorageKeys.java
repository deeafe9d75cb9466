package org.hufu.depot;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The body's storage keys: a file with one key a line, 64 hexadecimal digits. The first one wraps
 * the keys of new objects, the others still open what they wrapped; to rotate, put a new line
 * first.
 */
public final class StorageKeys {
  private static final int BYTES = 32;
  private static final Set<PosixFilePermission> OWNER =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Map<String, byte[]> keys = new LinkedHashMap<>();

  private StorageKeys() {}

  /**
   * Reads the file.
   *
   * @throws IllegalStateException if it is missing, holds no key, or is open to other users
   */
  public static StorageKeys read(Path file) {
    try {
      if (!Files.exists(file)) {
        throw new IllegalStateException("No storage key: " + file);
      }
      if (!OWNER.containsAll(Files.getPosixFilePermissions(file))) {
        throw new IllegalStateException("Other users can read it (chmod 600): " + file);
      }
      StorageKeys keys = new StorageKeys();
      for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
        if (!line.isBlank()) {
          keys.add(HexFormat.of().parseHex(line.strip()));
        }
      }
      if (keys.keys.isEmpty()) {
        throw new IllegalStateException("No storage key in " + file);
      }
      return keys;
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException("Storage keys cannot be read: " + file, e);
    }
  }

  /** Makes up a first key; one that exists stays. */
  public static void create(Path file) {
    byte[] line =
        HexFormat.of()
            .formatHex(Random.randBytes(BYTES))
            .concat("\n")
            .getBytes(StandardCharsets.US_ASCII);
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.deleteIfExists(beside);
      Files.createFile(beside, PosixFilePermissions.asFileAttribute(OWNER));
      try (var channel =
          java.nio.channels.FileChannel.open(beside, java.nio.file.StandardOpenOption.WRITE)) {
        channel.write(java.nio.ByteBuffer.wrap(line));
        channel.force(true);
      }
      Files.move(beside, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Arrays.fill(line, (byte) 0);
    }
  }

  private void add(byte[] key) {
    if (key.length != BYTES) {
      throw new IllegalArgumentException("A storage key has " + BYTES + " bytes");
    }
    keys.putIfAbsent(name(key), key);
  }

  /** Tells keys apart without telling them. */
  private static String name(byte[] key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("hufu storage key\n".getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest.digest(key), 0, 8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A fresh random key for an object: which storage key wraps it, a colon, and Base64. */
  public String fresh(String object) {
    Map.Entry<String, byte[]> first = keys.entrySet().iterator().next();
    byte[] key = Random.randBytes(BYTES);
    try {
      byte[] wrapped = new AesGcmJce(first.getValue()).encrypt(key, bound(object));
      return first.getKey() + ":" + Base64.getEncoder().encodeToString(wrapped);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /**
   * Opens an object's key.
   *
   * @param wrapped as {@link #fresh} gave it
   * @throws CannotOpen if no storage key here wrapped it for this object
   */
  public ObjectKey open(String object, String wrapped) {
    int colon = Math.max(0, wrapped.indexOf(':'));
    byte[] key = keys.get(wrapped.substring(0, colon));
    if (key == null) {
      throw new CannotOpen("No storage key " + wrapped.substring(0, colon), null);
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(wrapped.substring(colon + 1));
      return new ObjectKey(object, new AesGcmJce(key).decrypt(bytes, bound(object)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new CannotOpen("Not the key of object " + object, e);
    }
  }

  private static byte[] bound(String object) {
    return ("hufu:evidence-key:1\n" + object).getBytes(StandardCharsets.UTF_8);
  }
}
