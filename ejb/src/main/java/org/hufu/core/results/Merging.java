package org.hufu.core.results;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hufu.core.conformity.Verdict;
import org.hufu.core.testing.Measurement;
import org.hufu.core.testing.TestResult;

/** Makes one result of the tests that speak for one case. */
final class Merging {
  /**
   * The first that occurs is the verdict: one test that failed outweighs any number that passed.
   */
  private static final List<Verdict> WORST_FIRST =
      List.of(
          Verdict.FAIL,
          Verdict.ERROR,
          Verdict.INCONCLUSIVE,
          Verdict.NOT_TESTED,
          Verdict.PASS,
          Verdict.NOT_APPLICABLE,
          Verdict.INFORMATIONAL);

  private static final int MOST_NAMED = 5;
  private static final int MAX_NAME = 120;

  private Merging() {}

  static TestResult of(List<ForeignTests.Named> tests) {
    if (tests.size() == 1) {
      return tests.get(0).result();
    }
    Verdict verdict =
        WORST_FIRST.stream()
            .filter(one -> tests.stream().anyMatch(test -> test.result().verdict() == one))
            .findFirst()
            .orElseThrow();
    List<TestResult> deciding =
        tests.stream()
            .map(ForeignTests.Named::result)
            .filter(result -> result.verdict() == verdict)
            .toList();
    Set<String> evidence = new LinkedHashSet<>();
    tests.forEach(test -> evidence.addAll(test.result().evidence()));
    return new TestResult(
        deciding.get(0).testCase(),
        verdict,
        measurement(deciding),
        joined(tests, TestResult::deviation),
        List.copyOf(evidence),
        deciding.get(0).performance(),
        remark(tests, verdict));
  }

  private static Measurement measurement(List<TestResult> deciding) {
    return deciding.stream()
        .map(TestResult::measurement)
        .filter(measured -> !measured.value().isEmpty())
        .findFirst()
        .orElse(Measurement.none());
  }

  /** Counts of the verdicts, then the tests that decided. */
  private static String remark(List<ForeignTests.Named> tests, Verdict verdict) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    tests.forEach(test -> counts.merge(test.result().verdict(), 1, Integer::sum));
    String counted =
        counts.entrySet().stream()
            .map(one -> one.getValue() + " " + one.getKey().code())
            .collect(Collectors.joining(", "));
    if (verdict == Verdict.PASS) {
      return counted;
    }
    String named =
        tests.stream()
            .filter(test -> test.result().verdict() == verdict)
            .limit(MOST_NAMED)
            .map(Merging::told)
            .collect(Collectors.joining("; "));
    return counted + ": " + named;
  }

  private static String told(ForeignTests.Named test) {
    String remark = test.result().remark();
    String told = remark.isEmpty() ? test.title() : test.title() + " (" + remark + ")";
    return told.length() > MAX_NAME ? told.substring(0, MAX_NAME) + "…" : told;
  }

  private static String joined(
      List<ForeignTests.Named> tests, Function<TestResult, String> member) {
    return tests.stream()
        .map(ForeignTests.Named::result)
        .map(member)
        .filter(text -> !text.isEmpty())
        .distinct()
        .limit(MOST_NAMED)
        .collect(Collectors.joining("; "));
  }
}
