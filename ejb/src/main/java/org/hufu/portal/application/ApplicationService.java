package org.hufu.portal.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.hufu.core.application.Answers;
import org.hufu.core.application.ApplicationState;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.application.Completeness;
import org.hufu.core.application.Standing;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.core.scheme.Scheme;
import org.hufu.portal.account.Caller;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Roles;

/**
 * The applicant's side of a case: draft, submission, withdrawal. The fence shows a case to its
 * owner and to the body; to all others it does not exist. Laboratories have their test orders.
 */
@Stateless
@RolesAllowed({
  Roles.VENDOR,
  Roles.CASE_OFFICER,
  Roles.EVALUATOR,
  Roles.REVIEWER,
  Roles.DECIDER,
  Roles.RECOGNITION_ASSESSOR,
  Roles.RECOGNITION_DECIDER,
  Roles.AUDITOR
})
public class ApplicationService {
  @Inject ApplicationStore applications;
  @Inject FactFinder facts;
  @Inject CaseFile file;
  @Inject CallerService callers;
  @Inject Clock clock;

  public Optional<CertificationApplication> find(String id) {
    return applications.find(id);
  }

  /** Cases the caller may see, newest first, after the one with the id {@code cursor}. */
  public List<CertificationApplication> list(Optional<String> cursor, int limit) {
    return applications.list(cursor, limit);
  }

  /** What is still missing, as of today. */
  public Optional<Completeness> completeness(String id) {
    return applications.find(id).map(found -> facts.completeness(found, today()));
  }

  /** Opens a draft for the caller's organisation; nothing needs to be answered yet. */
  @RolesAllowed(Roles.VENDOR)
  public CertificationApplication create(Answers answers) {
    Caller caller = callers.current();
    CertificationApplication draft =
        new CertificationApplication(
            UUID.randomUUID().toString(),
            file.number(today()),
            caller.organisation(),
            Standing.of(ApplicationState.DRAFT),
            answers.under(""),
            "",
            0);
    return file.open(draft, caller.account());
  }

  /** Keeps what has been filled in so far, complete or not. */
  @RolesAllowed(Roles.VENDOR)
  public Optional<CertificationApplication> save(String id, int seenVersion, Answers answers) {
    return applications
        .load(id, OptionalInt.of(seenVersion))
        .map(seen -> applications.update(seen.answer(answers.under(""))));
  }

  /**
   * Hands the draft, or the mended return, to the body; refused with everything that is missing.
   */
  @RolesAllowed(Roles.VENDOR)
  public Optional<Outcome<CertificationApplication>> submit(String id, OptionalInt seenVersion) {
    return applications.load(id, seenVersion).map(this::submit);
  }

  /** Takes the case back for good. */
  @RolesAllowed(Roles.VENDOR)
  public Optional<CertificationApplication> withdraw(
      String id, OptionalInt seenVersion, List<Reason> reasons) {
    return applications
        .load(id, seenVersion)
        .map(
            seen ->
                file.write(
                    seen,
                    seen.become(ApplicationState.WITHDRAWN),
                    new Step(Roles.VENDOR, "application.withdrawn", reasons)));
  }

  private Outcome<CertificationApplication> submit(CertificationApplication seen) {
    CertificationApplication submitted =
        seen.answer(seen.answers().under("")).become(ApplicationState.SUBMITTED);
    Completeness completeness = facts.completeness(submitted, today());
    if (!completeness.isComplete()) {
      return Outcome.refused(completeness.reasons());
    }
    String schemeVersion =
        facts.scheme(submitted.answers().target(), today()).map(Scheme::version).orElseThrow();
    return Outcome.done(
        file.write(
            seen,
            submitted.under(schemeVersion),
            new Step(Roles.VENDOR, "application.submitted", List.of())));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
