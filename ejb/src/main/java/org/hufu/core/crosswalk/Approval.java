package org.hufu.core.crosswalk;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

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

  /** Those of other people than the author, who cannot approve what is his own. */
  static Stream<Approval> ofOthers(List<Approval> approvals, String author) {
    return approvals.stream().filter(approval -> !approval.person().equals(author));
  }

  /** Whether two different people stand for it, neither of them its author. */
  static boolean areEnough(List<Approval> approvals, String author) {
    return ofOthers(approvals, author).map(Approval::person).distinct().count() >= 2;
  }
}
