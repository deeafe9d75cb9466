package org.hufu.web.evaluation;

import org.hufu.core.conformity.Coded;
import org.hufu.web.api.Shape;

/** Reads words of closed lists. */
final class Codes {
  private Codes() {}

  /** The constant with this code, or a fault and null. */
  static <E extends Enum<E> & Coded> E one(
      Shape shape, String pointer, Class<E> type, String code) {
    return shape.parsed(
        pointer,
        code,
        text ->
            Coded.find(type, text)
                .orElseThrow(() -> new IllegalArgumentException("Not a code: " + text)));
  }
}
