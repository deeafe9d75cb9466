package org.hufu.portal.accreditation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hufu.core.accreditation.Designation;
import org.hufu.core.accreditation.Question;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Roles;
import org.hufu.portal.audit.AuditService;

/** Records of designation. Anybody may read them; the trust officer adds and ends them. */
@Stateless
public class DesignationService {
  @Inject DesignationStore designations;
  @Inject AccreditationRules rules;
  @Inject CallerService callers;
  @Inject AuditService audit;

  /** All records, or those of one organisation, ended ones included. */
  @PermitAll
  public List<Designation> list(Optional<String> organisation) {
    return designations.list(organisation);
  }

  /** The designation that lets the organisation act on that day, or why there is none. */
  @PermitAll
  public Outcome<Designation> covers(String organisation, Question question) {
    return designations.list(Optional.of(organisation)).stream()
        .filter(held -> held.covers(question.scheme(), question.category(), question.day()))
        .findFirst()
        .<Outcome<Designation>>map(Outcome::done)
        .orElseGet(
            () ->
                Outcome.refused(
                    "accreditation.not-designated",
                    question.scheme(),
                    question.category(),
                    question.day()));
  }

  /** Records a designation; its own id is not looked at. */
  @RolesAllowed(Roles.TRUST_OFFICER)
  public Outcome<Designation> create(Designation wanted) {
    List<Reason> objections = rules.objections(wanted);
    if (!objections.isEmpty()) {
      return Outcome.refused(objections);
    }
    Designation designation =
        new Designation(
            UUID.randomUUID().toString(),
            wanted.authority(),
            wanted.organisation(),
            wanted.scheme(),
            wanted.level(),
            wanted.categories(),
            wanted.term());
    return Outcome.done(
        noted(
            "designation.created", designations.insert(designation, callers.current().account())));
  }

  /** Ends a designation; {@code lastDay} is the last day on which it holds. */
  @RolesAllowed(Roles.TRUST_OFFICER)
  public Optional<Outcome<Designation>> end(String id, LocalDate lastDay) {
    return designations.find(id).map(found -> end(found, lastDay));
  }

  private Outcome<Designation> end(Designation designation, LocalDate lastDay) {
    if (lastDay.isBefore(designation.term().from())) {
      return Outcome.refused("accreditation.ends-before-start", lastDay, designation.term().from());
    }
    if (!lastDay.isBefore(designation.term().until())) {
      return Outcome.refused("accreditation.end-extends", designation.term().until());
    }
    return Outcome.done(
        noted(
            "designation.ended",
            designations.end(designation.id(), lastDay, callers.current().account())));
  }

  private Designation noted(String action, Designation designation) {
    audit.record(
        action,
        "designation",
        designation.id(),
        Map.of(
            "organisation",
            designation.organisation(),
            "scheme",
            designation.scheme(),
            "until",
            designation.term().until().toString()));
    return designation;
  }
}
