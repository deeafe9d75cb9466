package org.hufu.portal.testing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hufu.core.competence.Competence;
import org.hufu.core.competence.ScopeLine;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.StateConflict;
import org.hufu.core.separation.Act;
import org.hufu.core.separation.Participation;
import org.hufu.core.separation.Separation;
import org.hufu.core.testing.HeadRules;
import org.hufu.core.testing.ResultsChanged;
import org.hufu.core.testing.TestOrder;
import org.hufu.core.testing.TestOrderState;
import org.hufu.core.testing.TestReport;
import org.hufu.core.testing.TestReportState;
import org.hufu.core.testing.TestResult;
import org.hufu.portal.account.Caller;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Roles;
import org.hufu.portal.application.Step;
import org.hufu.portal.audit.AuditService;

/** The way of a report through three pairs of hands: performed, verified, authorised. */
@Stateless
public class ReportFlowService {
  @Inject TestReportStore reports;
  @Inject TestOrderStore orders;
  @Inject ReportSeal seal;
  @Inject CaseFacts facts;
  @Inject CallerService callers;
  @Inject AuditService audit;
  @Inject Event<ResultsChanged> changes;
  @Inject Clock clock;

  /** The tester declares that head and results are complete and true. */
  @RolesAllowed(Roles.TESTER)
  public Optional<Outcome<TestReport>> perform(String id, OptionalInt seen) {
    return reports.load(id, seen).map(this::perform);
  }

  /** Another person verifies the results. */
  @RolesAllowed(Roles.VERIFIER)
  public Optional<Outcome<TestReport>> verify(String id, OptionalInt seen) {
    return reports.load(id, seen).map(this::verify);
  }

  /** Verifier or authoriser sends the report back to be edited. */
  @RolesAllowed({Roles.VERIFIER, Roles.AUTHORISER})
  public Optional<TestReport> sendBack(String id, OptionalInt seen, String reason) {
    return reports
        .load(id, seen)
        .map(
            found ->
                record(
                    "test-report.sent-back",
                    reports.update(found.become(TestReportState.DRAFT, reason))));
  }

  /**
   * Takes the last step back, by whoever took it: performed becomes a draft, verified performed.
   * Who took part stays on record.
   */
  @RolesAllowed({Roles.TESTER, Roles.VERIFIER})
  public Optional<Outcome<TestReport>> undo(String id, OptionalInt seen) {
    return reports.load(id, seen).map(this::undo);
  }

  /** A third person signs with the laboratory's key; the report and its results are fixed. */
  @RolesAllowed(Roles.AUTHORISER)
  public Optional<Outcome<TestReport>> authorise(String id, OptionalInt seen) {
    return reports.load(id, seen).map(this::authorise);
  }

  /** Gives a report up; an authorised one only by an authoriser, and it stays readable. */
  @RolesAllowed({Roles.TESTER, Roles.AUTHORISER})
  public Optional<Outcome<TestReport>> cancel(String id, OptionalInt seen, String reason) {
    return reports.load(id, seen).map(found -> cancel(found, reason));
  }

  /**
   * What was done, own and subcontracted, against the scope of accreditation of the days on which
   * it was done; a line with reasons keeps the report from being authorised.
   */
  @RolesAllowed({
    Roles.VENDOR,
    Roles.TESTER,
    Roles.VERIFIER,
    Roles.AUTHORISER,
    Roles.CASE_OFFICER,
    Roles.EVALUATOR,
    Roles.REVIEWER,
    Roles.DECIDER,
    Roles.AUDITOR
  })
  public Optional<List<ScopeLine>> competence(String id) {
    return reports
        .find(id)
        .flatMap(
            report ->
                orders
                    .find(report.origin().order())
                    .map(order -> facts.competence(order, report, reports.results(id))));
  }

  private Outcome<TestReport> perform(TestReport report) {
    TestReport performed = report.become(TestReportState.PERFORMED, "");
    orders.find(report.origin().order()).orElseThrow().requireOpen();
    List<TestResult> results = reports.results(report.id());
    List<Reason> objections = HeadRules.objections(report.head(), results, LocalDate.now(clock));
    return objections.isEmpty()
        ? Outcome.done(written("test-report.performed", performed, Act.TESTING))
        : Outcome.refused(objections);
  }

  private Outcome<TestReport> verify(TestReport report) {
    TestReport verified = report.become(TestReportState.VERIFIED, "");
    orders.find(report.origin().order()).orElseThrow().requireOpen();
    List<Reason> objections = separation(report, Act.VERIFICATION);
    return objections.isEmpty()
        ? Outcome.done(written("test-report.verified", verified, Act.VERIFICATION))
        : Outcome.refused(objections);
  }

  private Outcome<TestReport> undo(TestReport report) {
    boolean wasVerified = report.state() == TestReportState.VERIFIED;
    if (!wasVerified && report.state() != TestReportState.PERFORMED) {
      throw StateConflict.cannotBecome(report.state().code(), TestReportState.DRAFT.code());
    }
    Act act = wasVerified ? Act.VERIFICATION : Act.TESTING;
    Participation own = new Participation(callers.current().account(), act);
    if (!reports.parts(report.id()).contains(own)) {
      return Outcome.refused("test-report.undo-own");
    }
    TestReportState before = wasVerified ? TestReportState.PERFORMED : TestReportState.DRAFT;
    return Outcome.done(record("test-report.undone", reports.update(report.become(before, ""))));
  }

  private Outcome<TestReport> authorise(TestReport report) {
    report.become(TestReportState.AUTHORISED, ""); // a conflict comes before any objection
    facts.requireTesting(report.origin().application());
    TestOrder order = orders.lock(report.origin().order()).orElseThrow();
    order.requireOpen();
    List<Reason> objections = new ArrayList<>(separation(report, Act.AUTHORISATION));
    List<ScopeLine> lines = facts.competence(order, report, reports.results(report.id()));
    objections.addAll(Competence.objections(lines));
    objections.addAll(Competence.standing(lines, LocalDate.now(clock)));
    if (!objections.isEmpty()) {
      return Outcome.refused(objections);
    }
    Caller caller = callers.current();
    TestReport authorised = seal.close(report, order, caller.displayName());
    reports.take(report.id(), new Participation(caller.account(), Act.AUTHORISATION));
    if (!report.edition().amends().isEmpty()) {
      reports.replace(report.edition().amends(), report.id());
    }
    if (order.state() == TestOrderState.ACCEPTED) {
      orders.update(order.become(TestOrderState.REPORTED));
    }
    record("test-report.authorised", authorised);
    facts.handOver(
        order.application(), new Step(Roles.AUTHORISER, "application.tested", List.of()));
    changes.fire(new ResultsChanged(order.application(), report.id()));
    return Outcome.done(authorised);
  }

  private Outcome<TestReport> cancel(TestReport report, String reason) {
    boolean wasInForce = report.isInForce();
    TestReport cancelled = report.become(TestReportState.CANCELLED, reason);
    if (report.seal().isPresent()) {
      if (!callers.current().has(Roles.AUTHORISER)) {
        return Outcome.refused("test-report.cancelled-by-authoriser");
      }
      facts.requireTesting(report.origin().application());
    }
    TestReport written = record("test-report.cancelled", reports.update(cancelled));
    if (wasInForce) {
      changes.fire(new ResultsChanged(report.origin().application(), report.id()));
    }
    return Outcome.done(written);
  }

  private List<Reason> separation(TestReport report, Act act) {
    return Separation.objections(act, callers.current().account(), reports.parts(report.id()));
  }

  private TestReport written(String action, TestReport report, Act act) {
    TestReport written = reports.update(report);
    reports.take(report.id(), new Participation(callers.current().account(), act));
    return record(action, written);
  }

  private TestReport record(String action, TestReport report) {
    audit.record(action, "test-report", report.id(), report.label());
    return report;
  }
}
