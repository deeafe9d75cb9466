package org.hufu.core.scope;

import java.math.BigDecimal;

/** A bound on one value, the bound itself decided by the comparator. */
public record Limit(Comparator comparator, BigDecimal value) {

  /** Takes a value in the limit's own unit. */
  public boolean holds(BigDecimal measured) {
    return comparator.holds(measured, value);
  }
}
