package org.hufu.core.json;

import java.util.Base64;

/**
 * Bytes as text inside JSON: base64url without padding, of which every byte string has exactly one.
 * Source: RFC 4648, 5 and 3.5; RFC 7515, 2.
 */
public final class Base64Url {
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
    if (!isAlphabet(text)) {
      throw new IllegalArgumentException("Not base64url");
    }
    byte[] bytes = Base64.getUrlDecoder().decode(text);
    if (!encode(bytes).equals(text)) {
      throw new IllegalArgumentException("Not the only base64url of these bytes");
    }
    return bytes;
  }

  /** Whether there are no other characters than those of base64url; no padding either. */
  public static boolean isAlphabet(CharSequence text) {
    for (int at = 0; at < text.length(); at++) {
      char one = text.charAt(at);
      boolean letter = (one >= 'A' && one <= 'Z') || (one >= 'a' && one <= 'z');
      if (!letter && !(one >= '0' && one <= '9') && one != '-' && one != '_') {
        return false;
      }
    }
    return true;
  }
}
