package org.hufu.portal.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.testing.ReportJson;
import org.hufu.core.testing.ReportUpload;
import org.hufu.core.testing.TestOrder;
import org.hufu.core.testing.TestReport;
import org.hufu.core.testing.TestReportHead;
import org.hufu.core.testing.TestReportState;
import org.hufu.core.testing.TestResult;

/** Turns what was handed in into a report: a new one, or a correction of an authorised one. */
@ApplicationScoped
class ReportDraft {
  @Inject TestReportStore reports;
  @Inject HeadDefaults defaults;

  /** Writes the draft with its results, or says everything that stands against it. */
  Outcome<TestReport> write(TestOrder order, ReportUpload upload) {
    if (upload.amends().isEmpty()) {
      return write(
          order, edition(Optional.empty()), inOrder(order, upload.results()), upload.head());
    }
    Optional<TestReport> amended =
        reports.find(upload.amends()).filter(report -> report.origin().order().equals(order.id()));
    List<Reason> objections = objections(upload.amends(), amended);
    if (!objections.isEmpty()) {
      return Outcome.refused(objections);
    }
    List<TestResult> merged = merged(reports.results(upload.amends()), upload.results());
    return write(order, edition(amended), inOrder(order, merged), head(amended.get(), upload));
  }

  private List<Reason> objections(String id, Optional<TestReport> amended) {
    if (amended.isEmpty()) {
      return List.of(Reason.of("test-report.amends-unknown", id));
    }
    List<Reason> reasons = new ArrayList<>();
    if (!amended.get().isInForce()) {
      reasons.add(Reason.of("test-report.amends-not-in-force", amended.get().head().number()));
    }
    if (reports.isAmended(id)) {
      reasons.add(Reason.of("test-report.amends-under-way", amended.get().head().number()));
    }
    return reasons;
  }

  private static TestReport.Edition edition(Optional<TestReport> amended) {
    return amended
        .map(report -> new TestReport.Edition(report.edition().number() + 1, report.id(), ""))
        .orElse(new TestReport.Edition(1, "", ""));
  }

  private static Optional<JsonObject> head(TestReport amended, ReportUpload upload) {
    JsonObject before = ReportJson.of(amended.head());
    return Optional.of(upload.head().map(head -> ReportJson.merged(before, head)).orElse(before));
  }

  private Outcome<TestReport> write(
      TestOrder order,
      TestReport.Edition edition,
      List<TestResult> results,
      Optional<JsonObject> given) {
    String id = UUID.randomUUID().toString();
    TestReportHead head;
    try {
      head = defaults.complete(order, id, results, given.orElse(JsonObject.empty()));
    } catch (MalformedJson e) {
      return Outcome.refused("test-report.head-malformed", e.getMessage());
    }
    TestReport draft =
        new TestReport(
            id,
            new TestReport.Origin(order.id(), order.application(), order.parties()),
            edition,
            new TestReport.Standing(TestReportState.DRAFT, ""),
            head,
            Optional.empty(),
            0);
    return reports.isTaken(draft)
        ? Outcome.refused("test-report.number-taken", head.number())
        : Outcome.done(reports.insert(draft, results));
  }

  private static List<TestResult> merged(List<TestResult> before, List<TestResult> handedIn) {
    Map<String, TestResult> merged = new LinkedHashMap<>();
    before.forEach(result -> merged.put(result.testCase(), result));
    handedIn.forEach(result -> merged.put(result.testCase(), result));
    return List.copyOf(merged.values());
  }

  /** In the order of the test order, so that the same results give the same report. */
  private static List<TestResult> inOrder(TestOrder order, List<TestResult> results) {
    Map<String, TestResult> byCase = new HashMap<>();
    results.forEach(result -> byCase.put(result.testCase(), result));
    return order.assignment().testCases().stream()
        .map(byCase::get)
        .filter(result -> result != null)
        .toList();
  }
}
