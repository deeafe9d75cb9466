package org.hufu.core.shape;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Decimals written as text, exactly as they were; no exponents, which could ask for gigabytes. */
final class Decimals {
  private static final Pattern SHAPE = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

  private Decimals() {}

  /** The text as the type asks for it; NumberFormatException for what is no such decimal. */
  static Object orText(Class<?> type, String text) {
    if (type == String.class) {
      return text;
    }
    if (type != BigDecimal.class) {
      throw new IllegalStateException("No JSON form: " + type);
    }
    if (!SHAPE.matcher(text).matches()) {
      throw new NumberFormatException(text);
    }
    return new BigDecimal(text);
  }
}
