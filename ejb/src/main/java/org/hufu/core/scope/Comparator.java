package org.hufu.core.scope;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** How a value stands to a limit. */
public enum Comparator {
  AT_LEAST(">="),
  MORE_THAN(">"),
  AT_MOST("<="),
  LESS_THAN("<"),
  EQUAL_TO("=");

  private final String sign;

  Comparator(String sign) {
    this.sign = sign;
  }

  /** ASCII sign as it stands in scheme files. */
  public String sign() {
    return sign;
  }

  public static Optional<Comparator> find(String sign) {
    return Arrays.stream(values()).filter(one -> one.sign.equals(sign)).findFirst();
  }

  /** Compares by value, so that 12 and 12.0 are equal. */
  public boolean holds(BigDecimal value, BigDecimal limit) {
    int order = value.compareTo(limit);
    return switch (this) {
      case AT_LEAST -> order >= 0;
      case MORE_THAN -> order > 0;
      case AT_MOST -> order <= 0;
      case LESS_THAN -> order < 0;
      case EQUAL_TO -> order == 0;
    };
  }
}
