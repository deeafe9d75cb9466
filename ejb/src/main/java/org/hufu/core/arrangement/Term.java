package org.hufu.core.arrangement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days on which something holds, both ends included.
 *
 * @param until empty when no end is known
 */
public record Term(LocalDate from, Optional<LocalDate> until) {

  public Term {
    if (until.filter(last -> last.isBefore(from)).isPresent()) {
      throw new IllegalArgumentException("Ends before it begins: " + from);
    }
  }

  public boolean includes(LocalDate day) {
    return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
  }
}
