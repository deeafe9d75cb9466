package org.hufu.core.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Coded;

/**
 * Who issued the document and who tested.
 *
 * @param id of the organisation that issued it
 * @param assessor on whose behalf the assessment was made
 * @param linkedToHolder whether it owns, is owned by, or advised the holder
 * @param competences of all laboratories and bodies concerned; empty when none could be got
 * @param sanctions open and past findings; empty when nobody asked
 * @param peerAssessedUntil last day its peer assessment covers; empty if unknown
 */
public record SourceBody(
    String id,
    Assessor assessor,
    Known linkedToHolder,
    Optional<List<Competence>> competences,
    Optional<List<Sanction>> sanctions,
    Optional<LocalDate> peerAssessedUntil) {

  /** Who assessed, seen from the product. Source: ISO/IEC 17000:2020, 4.3 to 4.5. */
  public enum Assessor implements Coded {
    FIRST_PARTY,
    SECOND_PARTY,
    THIRD_PARTY,
    UNKNOWN
  }

  /**
   * A finding against a body.
   *
   * @param until last day; empty while open
   * @param touches whether it concerns this work
   */
  public record Sanction(
      String body, String what, LocalDate from, Optional<LocalDate> until, Known touches) {

    public boolean isOpen(LocalDate day) {
      return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }
  }
}
