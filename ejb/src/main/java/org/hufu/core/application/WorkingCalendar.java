package org.hufu.core.application;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days count as working days: Monday to Friday, but for holidays, and weekend days that the
 * state has declared working days to make up for a holiday.
 *
 * @param holidays days off that may fall on any weekday
 * @param makeUpDays working days that fall on a weekend
 */
public record WorkingCalendar(Set<LocalDate> holidays, Set<LocalDate> makeUpDays)
    implements Serializable {

  public WorkingCalendar {
    holidays = Set.copyOf(holidays);
    makeUpDays = Set.copyOf(makeUpDays);
  }

  /** Whether offices work on {@code day}; a make-up day wins over a holiday. */
  public boolean isWorkingDay(LocalDate day) {
    if (makeUpDays.contains(day)) {
      return true;
    }
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !weekend && !holidays.contains(day);
  }

  /**
   * Days after {@code start} up to and including {@code end}; the day of the start is not counted.
   */
  public Days between(LocalDate start, LocalDate end) {
    if (!end.isAfter(start)) {
      return Days.NONE;
    }
    int working =
        (int) start.plusDays(1).datesUntil(end.plusDays(1)).filter(this::isWorkingDay).count();
    return new Days(working, (int) (end.toEpochDay() - start.toEpochDay()));
  }
}
