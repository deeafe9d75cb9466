package org.hufu.core.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hufu.core.conformity.Reason;

/** What must hold before a tester may declare a report performed. */
public final class HeadRules {
  private HeadRules() {}

  /**
   * Every objection, none when the report may be declared performed.
   *
   * @param today at the laboratory; nothing may be dated later
   */
  public static List<Reason> objections(
      TestReportHead head, Collection<TestResult> results, LocalDate today) {
    List<Reason> reasons = new ArrayList<>();
    head.missing().forEach(place -> reasons.add(Reason.of("test-report.head-incomplete", place)));
    if (results.isEmpty()) {
      reasons.add(Reason.of("test-report.no-result"));
    }
    TestReportHead.Work work = head.work();
    if (isAfter(work.from(), work.until())) {
      reasons.add(Reason.of("test-report.dates-reversed", work.from(), work.until()));
    }
    if (isAfter(work.until(), today)) {
      reasons.add(Reason.of("test-report.dated-ahead", work.until()));
    }
    if (isAfter(head.item().receivedOn(), work.from())) {
      reasons.add(
          Reason.of("test-report.tested-before-receipt", work.from(), head.item().receivedOn()));
    }
    results.stream()
        .filter(result -> isOutside(result.performance().on(), work))
        .forEach(
            result ->
                reasons.add(
                    Reason.of(
                        "test-report.result-outside-dates",
                        result.testCase(),
                        result.performance().on())));
    return reasons;
  }

  private static boolean isOutside(LocalDate day, TestReportHead.Work work) {
    return isAfter(work.from(), day) || isAfter(day, work.until());
  }

  private static boolean isAfter(LocalDate day, LocalDate limit) {
    return day != null && limit != null && day.isAfter(limit);
  }
}
