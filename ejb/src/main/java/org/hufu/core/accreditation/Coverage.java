package org.hufu.core.accreditation;

import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;

/** Whether any of an organisation's accreditations to one norm covers a question. */
public final class Coverage {
  private Coverage() {}

  /**
   * Answers with the covering line of a scope, or with all objections to each of the
   * accreditations.
   *
   * @param held all accreditations of one organisation
   */
  public static Outcome<ScopeEntry> of(List<Accreditation> held, Norm norm, Question question) {
    List<Accreditation> ofNorm =
        held.stream().filter(accreditation -> accreditation.head().norm() == norm).toList();
    if (ofNorm.isEmpty()) {
      return Outcome.refused("accreditation.none", norm.code());
    }
    Optional<ScopeEntry> covering =
        ofNorm.stream()
            .filter(accreditation -> accreditation.objections(question).isEmpty())
            .flatMap(accreditation -> accreditation.covering(question).stream())
            .findFirst();
    return covering
        .<Outcome<ScopeEntry>>map(Outcome::done)
        .orElseGet(() -> Outcome.refused(objections(ofNorm, question)));
  }

  private static List<Reason> objections(List<Accreditation> held, Question question) {
    return held.stream()
        .flatMap(accreditation -> accreditation.objections(question).stream())
        .distinct()
        .toList();
  }
}
