package org.hufu.core.json;

import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Bytes as text inside JSON: base64url without padding, of which every byte string has exactly one.
 * Source: RFC 4648, 5 and 3.5; RFC 7515, 2.
 */
public final class Base64Url {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]*");

  private Base64Url() {}

  public static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Inverse of {@link #encode}, and of nothing else.
   *
   * @throws IllegalArgumentException if there are blanks, padding, foreign characters, or bits set
   *     beyond the last byte
   */
  public static byte[] decode(String text) {
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException("Not base64url");
    }
    byte[] bytes = Base64.getUrlDecoder().decode(text);
    if (!encode(bytes).equals(text)) {
      throw new IllegalArgumentException("Not the only base64url of these bytes");
    }
    return bytes;
  }
}
