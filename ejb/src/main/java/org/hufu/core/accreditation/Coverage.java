package org.hufu.core.accreditation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hufu.core.conformity.DateRange;
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

  /**
   * The same for every day of a range; {@code question}'s own day is not looked at. Only days on
   * which a record changes are asked, since nothing changes between them.
   */
  public static Outcome<ScopeEntry> throughout(
      List<Accreditation> held, Norm norm, Question question, DateRange days) {
    Outcome<ScopeEntry> first = of(held, norm, question.on(days.from()));
    return Stream.concat(
            Stream.of(first),
            held.stream()
                .flatMap(Accreditation::turns)
                .filter(days::includes)
                .distinct()
                .sorted()
                .map(day -> of(held, norm, question.on(day))))
        .filter(answer -> answer instanceof Outcome.Refused)
        .findFirst()
        .orElse(first);
  }

  private static List<Reason> objections(List<Accreditation> held, Question question) {
    return held.stream()
        .flatMap(accreditation -> accreditation.objections(question).stream())
        .distinct()
        .toList();
  }
}
