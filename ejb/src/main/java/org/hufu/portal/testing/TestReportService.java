package org.hufu.portal.testing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.results.Job;
import org.hufu.core.separation.Act;
import org.hufu.core.separation.Participation;
import org.hufu.core.testing.ReportJson;
import org.hufu.core.testing.ReportUpload;
import org.hufu.core.testing.TestOrder;
import org.hufu.core.testing.TestReport;
import org.hufu.core.testing.TestReportFile;
import org.hufu.core.testing.TestResult;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Roles;
import org.hufu.portal.audit.AuditService;

/** Reports and their results while they are written, and for those who rely on them. */
@Stateless
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
public class TestReportService {
  @Inject TestReportStore reports;
  @Inject TestOrderStore orders;
  @Inject ReportDraft draft;
  @Inject HeadDefaults defaults;
  @Inject CaseFacts facts;
  @Inject CallerService callers;
  @Inject AuditService audit;
  @Inject Clock clock;

  /**
   * Takes over what was handed in for an order, as a draft. Empty if the caller has no such order.
   */
  @RolesAllowed(Roles.TESTER)
  public Optional<Outcome<TestReport>> draft(String order, ReportUpload upload) {
    return orders.lock(order).map(found -> draft(found, upload));
  }

  /** What a results file of this order is read against. */
  @RolesAllowed({Roles.TESTER, Roles.VERIFIER, Roles.AUTHORISER})
  public Optional<Job> job(String order) {
    return orders.find(order).map(found -> facts.job(found, LocalDate.now(clock)));
  }

  /** A report with its results, as far as the caller may see it. */
  public Optional<TestReportFile> find(String id) {
    return reports.find(id).map(this::file);
  }

  /** Editions of these orders' reports that the caller may see, oldest first, without results. */
  public List<TestReport> list(Collection<String> orders) {
    return orders.isEmpty() ? List.of() : reports.ofOrders(orders);
  }

  /** The signed report, {@code application/vc+jwt}; empty until it is authorised. */
  public Optional<String> credential(String id) {
    return reports.credential(id);
  }

  /** Changes members of a draft's head; members that are not named stay. */
  @RolesAllowed(Roles.TESTER)
  public Optional<Outcome<TestReport>> changeHead(String id, OptionalInt seen, JsonObject change) {
    return reports.load(id, seen).map(found -> changeHead(found, change));
  }

  /** Writes one result of a draft by hand, in place of the one there was. */
  @RolesAllowed(Roles.TESTER)
  public Optional<Outcome<TestReport>> changeResult(
      String id, OptionalInt seen, TestResult result) {
    return reports.load(id, seen).map(found -> changeResult(found, result));
  }

  private Outcome<TestReport> draft(TestOrder order, ReportUpload upload) {
    order.requireOpen();
    facts.requireTesting(order.application());
    return draft.write(order, upload).map(report -> noted("test-report.drafted", report));
  }

  private Outcome<TestReport> changeHead(TestReport report, JsonObject change) {
    report.requireDraft();
    TestOrder order = orders.find(report.origin().order()).orElseThrow();
    try {
      JsonObject merged = ReportJson.merged(ReportJson.of(report.head()), change);
      TestReport changed =
          report.under(defaults.complete(order, report.id(), reports.results(report.id()), merged));
      return reports.isTaken(changed)
          ? Outcome.refused("test-report.number-taken", changed.head().number())
          : Outcome.done(noted("test-report.head-changed", reports.update(changed)));
    } catch (MalformedJson e) {
      return Outcome.refused("test-report.head-malformed", e.getMessage());
    }
  }

  private Outcome<TestReport> changeResult(TestReport report, TestResult result) {
    report.requireDraft();
    TestOrder order = orders.find(report.origin().order()).orElseThrow();
    int place = order.assignment().testCases().indexOf(result.testCase());
    if (place < 0) {
      return Outcome.refused("results.test-case-unknown", result.testCase());
    }
    return Outcome.done(noted("test-report.result-changed", reports.write(report, place, result)));
  }

  /** Whoever writes into a report takes part in the testing. */
  private TestReport noted(String action, TestReport report) {
    reports.take(report.id(), new Participation(callers.current().account(), Act.TESTING));
    audit.record(action, "test-report", report.id(), report.label());
    return report;
  }

  private TestReportFile file(TestReport report) {
    List<TestResult> results = reports.results(report.id());
    Set<String> present = new HashSet<>();
    results.forEach(result -> present.add(result.testCase()));
    List<String> missing =
        orders
            .find(report.origin().order())
            .map(order -> order.assignment().testCases())
            .orElse(List.of())
            .stream()
            .filter(testCase -> !present.contains(testCase))
            .toList();
    return new TestReportFile(report, results, reports.parts(report.id()), missing);
  }
}
