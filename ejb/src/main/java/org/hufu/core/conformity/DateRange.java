package org.hufu.core.conformity;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Days from a first to a last one, both included.
 *
 * @param until last day; {@link LocalDate#MAX} when no end is known
 */
public record DateRange(LocalDate from, LocalDate until) implements Serializable {

  public DateRange {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("Ends before it begins: " + from + " to " + until);
    }
  }

  public static DateRange from(LocalDate day) {
    return new DateRange(day, LocalDate.MAX);
  }

  public boolean includes(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  public boolean isOpen() {
    return until.equals(LocalDate.MAX);
  }
}
