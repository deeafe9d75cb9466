package org.hufu.core.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.erdtman.jcs.NumberToJSON;

/** Texts and numbers that every reader understands alike. Source: RFC 7493, 2.1 and 2.2. */
final class Scalars {
  /** Largest integer below which every integer has a double of its own: 2^53 - 1. */
  static final long MAX_INTEGER = (1L << 53) - 1;

  private static final int SAFE_DIGITS = 15;
  private static final int DOUBLE_DIGITS = 17;

  private Scalars() {}

  /** False if the text holds half of a surrogate pair, which UTF-8 cannot carry. */
  static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (Character.isLowSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  static Long integer(String text, String place) {
    if (text.length() > SAFE_DIGITS) {
      BigDecimal value = new BigDecimal(text);
      if (value.abs().compareTo(BigDecimal.valueOf(MAX_INTEGER)) > 0) {
        throw new MalformedJson(place, "an integer beyond 2^53 - 1");
      }
    }
    return Long.valueOf(text);
  }

  /** A whole value such as 1.0 comes out as Long, as it will when its canonical form is read. */
  static Number fraction(String text, String place) {
    double value = Double.parseDouble(text);
    BigDecimal exact = new BigDecimal(text);
    if (Double.isInfinite(value)
        || (value == 0 && exact.signum() != 0)
        || exact.stripTrailingZeros().precision() > DOUBLE_DIGITS) {
      throw new MalformedJson(place, "a number that a double cannot hold");
    }
    return normal(value);
  }

  static Long exact(long value) {
    if (Math.abs(value) > MAX_INTEGER) {
      throw new IllegalArgumentException("An integer beyond 2^53 - 1: " + value);
    }
    return value;
  }

  static Number normal(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) <= MAX_INTEGER;
    if (whole) {
      return (long) value;
    }
    return value;
  }

  /** Shortest text that reads back as the same double, as ECMAScript prints it. */
  static String print(double value) {
    try {
      return NumberToJSON.serializeNumber(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
