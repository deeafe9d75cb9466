package org.hufu.portal.accreditation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hufu.core.accreditation.Accreditation;
import org.hufu.core.competence.Activity;
import org.hufu.core.competence.Competence;
import org.hufu.core.competence.ScopeLine;
import org.hufu.core.competence.TestedUnder;
import org.hufu.core.competence.Tester;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Organisation;

/** Holds what a laboratory and its subcontractors did against the public records. */
@Stateless
public class CompetenceService {
  @Inject AccreditationStore accreditations;
  @Inject CallerService callers;

  /**
   * One line for each activity and standard edition. A provider is found by the id or either name
   * of its organisation or by the number of its accreditation.
   *
   * @param laboratory id of the organisation whose report it is
   */
  @PermitAll
  public List<ScopeLine> lines(String laboratory, TestedUnder under, List<Activity> activities) {
    boolean isShared = activities.stream().anyMatch(one -> !one.provider().isEmpty());
    Map<String, List<Accreditation>> held =
        accreditations.list(isShared ? Optional.empty() : Optional.of(laboratory)).stream()
            .collect(Collectors.groupingBy(Accreditation::organisation));
    Map<String, Tester> named = new HashMap<>();
    held.putIfAbsent(laboratory, List.of());
    for (Organisation found : callers.organisations(held.keySet())) {
      Tester tester = new Tester(found.id(), found.name(), held.get(found.id()));
      List.of(found.id(), found.name().zh(), found.name().en())
          .forEach(name -> named.putIfAbsent(folded(name), tester));
      tester.held().forEach(one -> named.putIfAbsent(folded(one.head().number()), tester));
    }
    return Competence.of(
        under,
        activities,
        provider ->
            Optional.ofNullable(named.get(folded(provider.isEmpty() ? laboratory : provider))));
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
