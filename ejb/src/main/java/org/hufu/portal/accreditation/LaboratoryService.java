package org.hufu.portal.accreditation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hufu.core.accreditation.Accreditation;
import org.hufu.core.accreditation.Coverage;
import org.hufu.core.accreditation.Norm;
import org.hufu.core.accreditation.Question;
import org.hufu.core.conformity.Reason;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Organisation;

/** Which laboratory may test what; those that may not are shown with all reasons. */
@Stateless
public class LaboratoryService {
  @Inject AccreditationStore accreditations;
  @Inject CallerService callers;

  /**
   * Every laboratory, weighed against all the standards at once.
   *
   * @param standards ids of standard editions; none means any edition will do
   */
  @PermitAll
  public List<Eligibility> list(
      String scheme, String category, List<String> standards, LocalDate day) {
    List<Question> questions =
        standards.isEmpty()
            ? List.of(new Question(scheme, category, "", day))
            : standards.stream()
                .map(standard -> new Question(scheme, category, standard, day))
                .toList();
    Map<String, List<Accreditation>> held =
        accreditations.list(Optional.empty()).stream()
            .collect(Collectors.groupingBy(Accreditation::organisation));
    return callers.organisations(accreditations.laboratories()).stream()
        .map(found -> weigh(found, held.getOrDefault(found.id(), List.of()), questions))
        .toList();
  }

  private static Eligibility weigh(
      Organisation laboratory, List<Accreditation> held, List<Question> questions) {
    List<Reason> reasons =
        questions.stream()
            .flatMap(question -> objections(held, question).stream())
            .distinct()
            .toList();
    return new Eligibility(laboratory, reasons);
  }

  private static List<Reason> objections(List<Accreditation> held, Question question) {
    return Coverage.of(held, Norm.ISO_17025, question).fold(covered -> List.of(), all -> all);
  }
}
