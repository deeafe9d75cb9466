package org.hufu.portal.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;

/**
 * The secret that opens a place of keys, read from a file of its own that only its owner can read.
 * It never becomes a {@code String}: the caller wipes what it got.
 */
public final class KeyPin {
  private static final int RANDOM_BYTES = 24;
  private static final Set<PosixFilePermission> OWNER =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private KeyPin() {}

  /**
   * Reads the secret.
   *
   * @throws IllegalStateException if the file is missing, empty, or open to other users
   */
  public static char[] read(Path file) {
    try {
      if (!Files.exists(file)) {
        throw new IllegalStateException("No PIN file: " + file);
      }
      if (!OWNER.containsAll(Files.getPosixFilePermissions(file))) {
        throw new IllegalStateException("Other users can read the PIN file (chmod 600): " + file);
      }
      byte[] bytes = Files.readAllBytes(file);
      CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
      Arrays.fill(bytes, (byte) 0);
      char[] pin = stripped(text);
      Arrays.fill(text.array(), '\0');
      if (pin.length == 0) {
        throw new IllegalStateException("The PIN file is empty: " + file);
      }
      return pin;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes up a secret at the first start. */
  public static void create(Path file) {
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    byte[] text = Base64.getUrlEncoder().withoutPadding().encode(random);
    DurableFile.replace(file, text);
    Arrays.fill(text, (byte) 0);
    Arrays.fill(random, (byte) 0);
  }

  private static char[] stripped(CharBuffer text) {
    int end = text.limit();
    while (end > 0 && Character.isWhitespace(text.get(end - 1))) {
      end--;
    }
    char[] pin = new char[end];
    text.get(pin);
    return pin;
  }
}
