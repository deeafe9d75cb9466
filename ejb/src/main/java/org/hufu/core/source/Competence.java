package org.hufu.core.source;

import java.time.LocalDate;
import java.util.List;
import org.hufu.core.arrangement.Term;
import org.hufu.core.conformity.Coded;

/**
 * One accreditation or designation of one organisation, as its history stands.
 *
 * @param organisation id of the laboratory or certification body
 * @param norm what for
 * @param grantedBy id of the accreditation body or, for a designation, of the authority
 * @param granted days on which it was in force and not suspended
 */
public record Competence(
    String organisation, Norm norm, String grantedBy, List<Term> granted, List<ScopeLine> scope) {

  /** What the organisation is competent to do. */
  public enum Norm implements Coded {
    /** Accredited to test, ISO/IEC 17025. */
    TESTING,
    /** Accredited to certify, ISO/IEC 17065. */
    CERTIFYING,
    /** Named by an authority for a scheme. */
    DESIGNATION
  }

  /**
   * One line of a scope; an empty text means all.
   *
   * @param category id in the source scheme
   * @param standard id of a standard edition
   * @param level of designations, highest one included
   */
  public record ScopeLine(
      String category, String standard, String method, String site, String level, Term term) {}

  public Competence {
    granted = List.copyOf(granted);
    scope = List.copyOf(scope);
  }

  public boolean isGranted(LocalDate day) {
    return granted.stream().anyMatch(term -> term.includes(day));
  }
}
