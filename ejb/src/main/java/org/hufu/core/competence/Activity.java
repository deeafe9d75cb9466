package org.hufu.core.competence;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.conformity.Verdict;
import org.hufu.core.testing.TestReportHead;
import org.hufu.core.testing.TestResult;

/**
 * Tests that one body did by one method at one place in the same days.
 *
 * @param provider who did it instead of the laboratory, as the report writes it; empty for the
 *     laboratory itself
 * @param days empty while neither result nor head says them
 * @param testCases ids, in the order of the report
 */
public record Activity(
    String provider, String method, String site, Optional<DateRange> days, List<String> testCases)
    implements Serializable {
  public Activity {
    testCases = List.copyOf(testCases);
  }

  /**
   * All activities behind a report's results; what was not tested is none.
   *
   * @param work says days and place where a result does not
   * @param methods ids of the methods, by test case
   */
  public static List<Activity> of(
      TestReportHead.Work work, List<TestResult> results, Map<String, String> methods) {
    Map<Activity, List<String>> grouped = new LinkedHashMap<>();
    for (TestResult result : results) {
      if (result.verdict() != Verdict.NOT_TESTED) {
        grouped
            .computeIfAbsent(one(work, result, methods), unknown -> new ArrayList<>())
            .add(result.testCase());
      }
    }
    return grouped.entrySet().stream().map(entry -> entry.getKey().with(entry.getValue())).toList();
  }

  private static Activity one(
      TestReportHead.Work work, TestResult result, Map<String, String> methods) {
    String site = result.performance().site();
    return new Activity(
        result.performance().externalProvider().strip(),
        methods.getOrDefault(result.testCase(), ""),
        site.isBlank() ? work.place() : site,
        days(work, result.performance().on()),
        List.of());
  }

  private static Optional<DateRange> days(TestReportHead.Work work, LocalDate on) {
    if (on != null) {
      return Optional.of(new DateRange(on, on));
    }
    boolean known =
        work.from() != null && work.until() != null && !work.until().isBefore(work.from());
    return known ? Optional.of(new DateRange(work.from(), work.until())) : Optional.empty();
  }

  private Activity with(List<String> cases) {
    return new Activity(provider, method, site, days, cases);
  }
}
