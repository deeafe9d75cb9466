package org.hufu.core.testing;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * When, where and by whom one test was done.
 *
 * @param on calendar day; null if only the report's head says it
 * @param site where, if not at the place of the head; else empty
 * @param by name or sign of the person as the laboratory gives it; may be empty
 * @param externalProvider whoever did it instead of the laboratory; ISO/IEC 17025:2017, 7.8.2.1 p;
 *     else empty
 */
public record Performance(LocalDate on, String site, String by, String externalProvider)
    implements Serializable {

  /** Nothing beyond what the head says. */
  public static Performance asInHead() {
    return new Performance(null, "", "", "");
  }
}
