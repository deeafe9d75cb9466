package org.hufu.core.application;

import java.io.Serializable;

/** A stretch of time as offices count it: whole days, of which so many were working days. */
public record Days(int working, int calendar) implements Serializable {
  public static final Days NONE = new Days(0, 0);

  public Days plus(Days other) {
    return new Days(working + other.working, calendar + other.calendar);
  }
}
