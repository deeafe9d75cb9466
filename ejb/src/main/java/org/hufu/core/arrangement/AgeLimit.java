package org.hufu.core.arrangement;

import java.time.LocalDate;

/**
 * How old a result may be on the day of the decision.
 *
 * @param months 1 to 600
 */
public record AgeLimit(RequirementClass of, int months) {

  public AgeLimit {
    if (months < 1 || months > 600) {
      throw new IllegalArgumentException("1 to 600 months: " + months);
    }
  }

  /** First day on which a result of that day is too old. */
  public LocalDate staleFrom(LocalDate performed) {
    return performed.plusMonths(months).plusDays(1);
  }
}
