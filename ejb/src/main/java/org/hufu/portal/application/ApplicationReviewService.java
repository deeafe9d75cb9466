package org.hufu.portal.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.hufu.core.application.Answers;
import org.hufu.core.application.ApplicationState;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.application.ConflictDeclaration;
import org.hufu.core.application.Review;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.portal.account.Caller;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Roles;
import org.hufu.portal.accreditation.Eligibility;
import org.hufu.portal.accreditation.LaboratoryService;

/**
 * Review of the application by a case officer who has said that no tie to the applicant stands in
 * the way. Source: ISO/IEC 17065:2012, 4.2 and 7.3.
 */
@Stateless
@RolesAllowed(Roles.CASE_OFFICER)
public class ApplicationReviewService {
  @Inject ApplicationStore applications;
  @Inject FactFinder facts;
  @Inject CaseFile file;
  @Inject CallerService callers;
  @Inject LaboratoryService laboratories;
  @Inject Clock clock;

  /**
   * Notes whether the caller has ties to the applicant. A conflict keeps the caller out of the case
   * and frees it for another officer; a case officer without one takes over a submitted case by
   * this.
   */
  @RolesAllowed({Roles.CASE_OFFICER, Roles.EVALUATOR, Roles.REVIEWER, Roles.DECIDER})
  public Optional<CertificationApplication> declare(
      String id, OptionalInt seenVersion, boolean conflict, String statement) {
    return applications
        .load(id, seenVersion)
        .map(seen -> declare(seen, callers.current(), conflict, statement));
  }

  /** Accepts the application for testing and evaluation. */
  public Optional<Outcome<CertificationApplication>> accept(String id, OptionalInt seenVersion) {
    return applications.load(id, seenVersion).map(this::accept);
  }

  /** Gives the application back to the applicant, whose clock runs until it comes again. */
  public Optional<Outcome<CertificationApplication>> giveBack(
      String id, OptionalInt seenVersion, List<Reason> reasons) {
    return applications
        .load(id, seenVersion)
        .map(
            seen ->
                leave(
                    seen, seen.become(ApplicationState.RETURNED), "application.returned", reasons));
  }

  /** Ends the case without a decision. */
  public Optional<Outcome<CertificationApplication>> terminate(
      String id, OptionalInt seenVersion, List<Reason> reasons) {
    return applications
        .load(id, seenVersion)
        .map(
            seen ->
                leave(
                    seen,
                    seen.become(ApplicationState.TERMINATED),
                    "application.terminated",
                    reasons));
  }

  /** Hands the case to another case officer. */
  public Optional<Outcome<CertificationApplication>> assign(
      String id, OptionalInt seenVersion, String account) {
    return applications.load(id, seenVersion).map(seen -> assign(seen, account));
  }

  /** Every laboratory, with all reasons why it may not test in this case on that day. */
  @RolesAllowed({Roles.CASE_OFFICER, Roles.EVALUATOR, Roles.REVIEWER, Roles.DECIDER})
  public Optional<List<Eligibility>> laboratories(String id, LocalDate day) {
    return applications.find(id).map(found -> laboratories(found.answers().target(), day));
  }

  private List<Eligibility> laboratories(Answers.Target target, LocalDate day) {
    return laboratories.list(target.scheme(), target.category(), target.standards(), day);
  }

  private CertificationApplication declare(
      CertificationApplication seen, Caller caller, boolean conflict, String statement) {
    applications.declare(
        seen, new ConflictDeclaration(caller.account(), conflict, statement, clock.instant()));
    if (conflict && seen.caseOfficer().equals(caller.account())) {
      return file.write(seen, seen.assign(""), step("application.released", List.of()));
    }
    file.noteDeclaration(seen, conflict);
    if (!conflict && caller.has(Roles.CASE_OFFICER) && review(seen).mayTakeOver(caller.account())) {
      CertificationApplication led = seen.assign(caller.account());
      CertificationApplication taken =
          seen.state() == ApplicationState.SUBMITTED
              ? led.become(ApplicationState.UNDER_REVIEW)
              : led;
      return file.write(seen, taken, step("application.taken-over", List.of()));
    }
    return seen;
  }

  private Outcome<CertificationApplication> accept(CertificationApplication seen) {
    List<Reason> objections = objections(seen);
    CertificationApplication accepted = seen.become(ApplicationState.ACCEPTED);
    List<Reason> missing = facts.completeness(seen, today()).reasons();
    if (!objections.isEmpty() || !missing.isEmpty()) {
      return Outcome.refused(both(objections, missing));
    }
    return Outcome.done(file.write(seen, accepted, step("application.accepted", List.of())));
  }

  private Outcome<CertificationApplication> leave(
      CertificationApplication seen,
      CertificationApplication next,
      String action,
      List<Reason> reasons) {
    List<Reason> objections = objections(seen);
    if (reasons.isEmpty()) {
      objections = both(objections, List.of(Reason.of("application.reasons-missing")));
    }
    return objections.isEmpty()
        ? Outcome.done(file.write(seen, next, step(action, reasons)))
        : Outcome.refused(objections);
  }

  private Outcome<CertificationApplication> assign(CertificationApplication seen, String account) {
    List<Reason> objections = both(objections(seen), objectionsTo(seen, account));
    return objections.isEmpty()
        ? Outcome.done(
            file.write(seen, seen.assign(account), step("application.assigned", List.of())))
        : Outcome.refused(objections);
  }

  private Review review(CertificationApplication application) {
    return new Review(application, applications.declarations(application.id()));
  }

  private List<Reason> objections(CertificationApplication application) {
    return review(application).objections(callers.current().account());
  }

  private List<Reason> objectionsTo(CertificationApplication application, String account) {
    List<Reason> reasons = new ArrayList<>();
    String scheme = application.answers().target().scheme();
    if (!callers.held(account, Roles.CASE_OFFICER, scheme, clock.instant())) {
      reasons.add(Reason.of("application.not-an-officer", scheme));
    }
    if (review(application).isConflicted(account)) {
      reasons.add(Reason.of("application.officer-conflicted"));
    }
    return reasons;
  }

  private static List<Reason> both(List<Reason> some, List<Reason> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static Step step(String action, List<Reason> reasons) {
    return new Step(Roles.CASE_OFFICER, action, reasons);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
