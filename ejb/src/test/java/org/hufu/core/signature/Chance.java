package org.hufu.core.signature;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;

/**
 * Randomness and clock of the examples: real ones, but fixed while published vectors are written,
 * so that they come out the same each time.
 */
public final class Chance {
  private static final SecureRandom REAL = new SecureRandom();
  private static volatile SecureRandom current = REAL;
  private static volatile Instant stopped;

  private Chance() {}

  /** Within this everything is the same in each run. */
  public static void fixed(String seed, Instant now, Runnable writing) {
    current = new Counted(seed);
    stopped = now;
    try {
      writing.run();
    } finally {
      current = REAL;
      stopped = null;
    }
  }

  public static SecureRandom random() {
    return current;
  }

  static boolean isFixed() {
    return stopped != null;
  }

  @SuppressWarnings("JavaUtilDate") // what builders of X.509 certificates take
  public static Date now() {
    return stopped == null ? new Date() : Date.from(stopped);
  }

  /** SHA-256 of seed and a counter. */
  private static final class Counted extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final String seed;
    private long count;

    Counted(String seed) {
      super(null, null);
      this.seed = seed;
    }

    @Override
    public synchronized void nextBytes(byte[] bytes) {
      for (int at = 0; at < bytes.length; at += 32) {
        byte[] block = block();
        System.arraycopy(block, 0, bytes, at, Math.min(32, bytes.length - at));
      }
    }

    private byte[] block() {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(seed.getBytes(StandardCharsets.UTF_8));
        return digest.digest(ByteBuffer.allocate(8).putLong(count++).array());
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
