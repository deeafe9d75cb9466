package org.hufu.core.scope;

import java.math.BigDecimal;

/**
 * A figure that somebody states about a product.
 *
 * @param quantity name as in the catalogue, for example {@code throughput}
 * @param value at most 30 digits before and after the point, so that no arithmetic on it runs away
 */
public record Figure(String quantity, BigDecimal value, Unit unit) {
  private static final int MOST_DIGITS = 30;

  public Figure {
    if (!isBounded(value)) {
      throw new IllegalArgumentException("Too many digits in the figure for " + quantity);
    }
  }

  /** Whether a figure may have this value; looks at its length only, whatever its exponent. */
  public static boolean isBounded(BigDecimal value) {
    long whole = (long) value.precision() - value.scale();
    return value.scale() <= MOST_DIGITS && whole <= MOST_DIGITS;
  }
}
