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
    if (value.scale() > MOST_DIGITS || value.precision() - value.scale() > MOST_DIGITS) {
      throw new IllegalArgumentException("Too many digits in the figure for " + quantity);
    }
  }
}
