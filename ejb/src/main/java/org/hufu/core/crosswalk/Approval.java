package org.hufu.core.crosswalk;

import java.time.LocalDate;

/**
 * That one person stands for a crosswalk or for a note in it.
 *
 * @param person account or name by which the body knows the expert
 * @param body id of the organisation the person speaks for
 */
public record Approval(String person, String body, LocalDate on) {

  public Approval {
    if (person.isBlank() || body.isBlank()) {
      throw new IllegalArgumentException("An approval names person and body");
    }
  }
}
