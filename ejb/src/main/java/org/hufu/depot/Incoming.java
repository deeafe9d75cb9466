package org.hufu.depot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The body of a request as it comes in. A line that is cut ends it: what came until then counts.
 */
public final class Incoming {
  private static final int BUFFER = 1 << 16;

  private final InputStream body;
  private final MessageDigest digest;
  private boolean cut;

  public Incoming(InputStream body) {
    this.body = body;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How much there was, at most so many bytes; fails only where the output does. */
  public long copy(OutputStream out, long most) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long length = 0;
    int read = read(buffer, most);
    while (read > 0) {
      out.write(buffer, 0, read);
      digest.update(buffer, 0, read);
      length += read;
      read = read(buffer, most - length);
    }
    return length;
  }

  private int read(byte[] buffer, long most) {
    try {
      return body.read(buffer, 0, (int) Math.min(buffer.length, most));
    } catch (IOException e) {
      cut = true;
      return -1;
    }
  }

  /** Whether bytes come that nobody announced. */
  public boolean goesOn() {
    return read(new byte[1], 1) > 0;
  }

  public boolean isCut() {
    return cut;
  }

  /** Of everything that was copied; asked once. */
  public String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
