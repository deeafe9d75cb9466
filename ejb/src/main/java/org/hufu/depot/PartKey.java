package org.hufu.depot;

import java.util.regex.Pattern;

/**
 * Names of parts: {@code ab/<object>/<start>-<nonce>}, where {@code ab} begins the object's id.
 * Says nothing about content or owner.
 */
public final class PartKey {
  private static final Pattern SHAPE =
      Pattern.compile("[0-9a-f]{2}/[0-9a-f-]{36}/[0-9]{1,16}-[0-9a-f]{16}");

  private PartKey() {}

  /**
   * Name of a part that nobody else has.
   *
   * @param object UUID
   * @param start offset of its first byte within the object
   * @param nonce fresh, so that two writers at the same offset never meet
   */
  public static String of(String object, long start, long nonce) {
    return require("%s/%s/%d-%016x".formatted(object.substring(0, 2), object, start, nonce));
  }

  public static boolean isSound(String key) {
    return SHAPE.matcher(key).matches();
  }

  static String require(String key) {
    if (!isSound(key)) {
      throw new IllegalArgumentException("Not the name of a part: " + key);
    }
    return key;
  }
}
