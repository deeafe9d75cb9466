package org.hufu.core.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Days and instants as they stand in JSON. Only years 1 to 9999 are read: others are typing errors
 * or attacks, and adding months to the last day of all would fail far from where it was written.
 */
public final class Times {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
  private static final int LAST_YEAR = 9999;

  private Times() {}

  /**
   * ISO 8601 calendar day, {@code 2026-11-24}.
   *
   * @param place JSON pointer, for the error
   * @throws MalformedJson if it is none
   */
  public static LocalDate day(String text, String place) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 1 && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeException e) {
      throw new MalformedJson(place, "a calendar day was expected");
    }
    throw new MalformedJson(place, "a year from 1 to 9999 was expected");
  }

  /**
   * RFC 3339 in UTC, ending in {@code Z}.
   *
   * @param place JSON pointer, for the error
   * @throws MalformedJson if it is none
   */
  public static Instant instant(String text, String place) {
    if (!text.endsWith("Z")) {
      throw new MalformedJson(place, "an instant in UTC was expected");
    }
    try {
      Instant instant = Instant.parse(text);
      if (!instant.isBefore(FIRST) && instant.isBefore(END)) {
        return instant;
      }
    } catch (DateTimeException e) {
      throw new MalformedJson(place, "an instant in UTC was expected");
    }
    throw new MalformedJson(place, "a year from 1 to 9999 was expected");
  }
}
