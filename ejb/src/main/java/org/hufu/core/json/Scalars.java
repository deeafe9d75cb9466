package org.hufu.core.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.erdtman.jcs.NumberToJSON;

/** Texts and numbers that every reader understands alike. Source: RFC 7493, 2.1 and 2.2. */
final class Scalars {
  /** Largest integer below which every integer has a double of its own: 2^53 - 1. */
  static final long MAX_INTEGER = (1L << 53) - 1;

  /** Smaller whole doubles print as integers. Source: ECMAScript, Number::toString. */
  private static final double FIRST_WITH_EXPONENT = 1e21;

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
    try {
      double value = Double.parseDouble(text);
      BigDecimal exact = new BigDecimal(text);
      boolean vanishes = value == 0 && exact.signum() != 0;
      if (!vanishes && exact.stripTrailingZeros().precision() <= DOUBLE_DIGITS) {
        return normal(value);
      }
    } catch (IllegalArgumentException e) { // also an exponent that BigDecimal cannot hold
      throw new MalformedJson(place, "a number that a double cannot hold");
    }
    throw new MalformedJson(place, "a number that a double cannot hold");
  }

  static Long exact(long value) {
    if (value > MAX_INTEGER || value < -MAX_INTEGER) {
      throw new IllegalArgumentException("An integer beyond 2^53 - 1: " + value);
    }
    return value;
  }

  /**
   * The value as it will be read from its canonical form.
   *
   * @throws IllegalArgumentException if that form would be an integer that is not read, or nothing
   */
  static Number normal(double value) {
    if (value == Math.rint(value) && Math.abs(value) < FIRST_WITH_EXPONENT) {
      return exact((long) value);
    }
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("No JSON number: " + value);
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
