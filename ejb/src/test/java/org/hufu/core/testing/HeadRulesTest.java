package org.hufu.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.Verdict;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HeadRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
  private static final List<TestResult> RESULTS = List.of(TestResult.of("a", Verdict.PASS));

  @Test
  void a_complete_head_with_results_is_fine() {
    assertThat(HeadRules.objections(TestReportExamples.HEAD, RESULTS, TODAY)).isEmpty();
  }

  @Test
  void every_missing_member_is_named_by_its_place() {
    var head = changed("{\"number\":\"\",\"item\":{\"condition\":\"\"},\"work\":{\"methods\":[]}}");

    assertThat(HeadRules.objections(head, RESULTS, TODAY))
        .containsExactly(
            Reason.of("test-report.head-incomplete", "/number"),
            Reason.of("test-report.head-incomplete", "/item/condition"),
            Reason.of("test-report.head-incomplete", "/work/methods"));
  }

  @Test
  void a_sampled_item_needs_its_sampling_plan() {
    assertThat(changed("{\"item\":{\"sampledOn\":\"2026-02-01\"}}").missing())
        .containsExactly("/item/samplingPlan");
  }

  @Test
  void days_have_to_follow_each_other() {
    var head = changed("{\"work\":{\"from\":\"2026-02-01\",\"until\":\"2026-04-01\"}}");
    var reversed = changed("{\"work\":{\"from\":\"2026-03-21\"}}");

    assertThat(HeadRules.objections(head, RESULTS, TODAY))
        .extracting(Reason::code)
        .containsExactly("test-report.dated-ahead", "test-report.tested-before-receipt");
    assertThat(HeadRules.objections(reversed, RESULTS, TODAY))
        .extracting(Reason::code)
        .containsExactly("test-report.dates-reversed");
  }

  @Test
  void a_result_is_dated_within_the_days_of_the_head() {
    var late =
        new TestResult(
            "a",
            Verdict.PASS,
            Measurement.none(),
            "",
            List.of(),
            new Performance(LocalDate.of(2026, 3, 25), "", "", ""),
            "");

    assertThat(HeadRules.objections(TestReportExamples.HEAD, List.of(late), TODAY))
        .containsExactly(Reason.of("test-report.result-outside-dates", "a", "2026-03-25"));
  }

  @Test
  void a_report_without_result_says_nothing() {
    assertThat(HeadRules.objections(TestReportExamples.HEAD, List.of(), TODAY))
        .containsExactly(Reason.of("test-report.no-result"));
  }

  private static TestReportHead changed(String json) {
    JsonObject change = JsonReader.read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return ReportJson.head(ReportJson.merged(ReportJson.of(TestReportExamples.HEAD), change));
  }
}
