package org.hufu.core.application;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How long a case has lain with whom. Always worked out from the history, so that no return,
 * hand-over or restart can reset it. The time before the first submission belongs to nobody.
 *
 * <p>A day belongs to the side that holds the case at its end; the three sums therefore add up to
 * the days since submission.
 */
public record Clocks(Days body, Days applicant, Days laboratory) implements Serializable {

  /**
   * Sums up the history.
   *
   * @param events in the order in which they happened
   * @param now moment at which the running clock is read
   * @param zone where the body's days begin
   */
  public static Clocks of(
      List<ApplicationEvent> events, Instant now, ZoneId zone, WorkingCalendar calendar) {
    Map<Turn, Days> sums = new EnumMap<>(Turn.class);
    boolean submitted = false;
    for (int i = 0; i < events.size(); i++) {
      ApplicationEvent event = events.get(i);
      submitted |= event.to() != ApplicationState.DRAFT;
      if (submitted) {
        Instant until = i + 1 < events.size() ? events.get(i + 1).at() : now;
        Days days = calendar.between(day(event.at(), zone), day(until, zone));
        sums.merge(event.turn(), days, Days::plus);
      }
    }
    return new Clocks(
        sums.getOrDefault(Turn.BODY, Days.NONE),
        sums.getOrDefault(Turn.APPLICANT, Days.NONE),
        sums.getOrDefault(Turn.LABORATORY, Days.NONE));
  }

  private static LocalDate day(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }
}
