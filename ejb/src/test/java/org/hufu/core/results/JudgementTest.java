package org.hufu.core.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Verdict;
import org.hufu.core.scope.Comparator;
import org.hufu.core.scope.Limit;
import org.hufu.core.scope.Measurand;
import org.hufu.core.scope.Unit;
import org.hufu.core.testing.Measurement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JudgementTest {
  private static final Measurand AT_MOST_60_MIN = measurand("min", Comparator.AT_MOST, "60");

  /** Worked by hand: limit at most 60 min. */
  @ParameterizedTest
  @CsvSource({
    "60, min, '', '', PASS",
    "60.01, min, '', '', FAIL",
    "1, h, '', simple acceptance, PASS",
    "3601, s, '', 简单接受, FAIL",
    "59, min, ±2, guarded acceptance, FAIL",
    "58, min, ±2, guarded acceptance, PASS",
    "59, min, 1 min (k=2), guard band, PASS",
    "59, min, 60 s, guard band, PASS",
    "59, min, 61 s, guard band, FAIL",
    "50, min, 20 %, guarded acceptance, PASS",
    "50, min, 20.1%, guarded acceptance, FAIL",
    "61, min, U = 1, guarded rejection, PASS",
    "61.5, min, 1, guarded rejection, FAIL",
    "6e1, min, '', 'Simple acceptance: conformity when the value lies within the limit', PASS"
  })
  void a_verdict_that_follows_from_the_value_stands_and_the_other_one_does_not(
      String value, String unit, String uncertainty, String rule, Verdict right) {
    Measurement measured = new Measurement(value, unit, uncertainty, rule);
    Verdict wrong = right == Verdict.PASS ? Verdict.FAIL : Verdict.PASS;

    assertThat(codes(AT_MOST_60_MIN, measured, right)).isEmpty();
    assertThat(codes(AT_MOST_60_MIN, measured, wrong))
        .containsExactly("results.verdict-contradicts-value");
  }

  @ParameterizedTest
  @CsvSource({
    ">=, 128, bit, 128, PASS",
    ">=, 128, bit, 127.999, FAIL",
    ">, 128, bit, 128, FAIL",
    "<, 128, bit, 128, FAIL",
    "=, 128, bit, 128.0, PASS",
    "=, 128, bit, 129, FAIL"
  })
  void every_comparator_counts(
      String sign, String limit, String unit, String value, Verdict right) {
    Measurand measurand = measurand(unit, Comparator.find(sign).orElseThrow(), limit);

    assertThat(codes(measurand, new Measurement(value, unit, "", ""), right)).isEmpty();
  }

  @Test
  void the_head_names_the_rule_where_the_row_does_not() {
    var objections =
        Judgement.objections(
            AT_MOST_60_MIN,
            new Measurement("59", "min", "2", ""),
            "guarded acceptance",
            Verdict.PASS);

    assertThat(objections).hasSize(1);
    assertThat(objections.get(0).suggestion()).contains("Fail");
  }

  @Test
  void what_cannot_be_judged_is_said() {
    assertThat(codes(AT_MOST_60_MIN, new Measurement("59", "", "", ""), Verdict.PASS))
        .containsExactly("results.unit-missing");
    assertThat(codes(AT_MOST_60_MIN, new Measurement("59", "kg", "", ""), Verdict.PASS))
        .containsExactly("results.unit-unknown");
    assertThat(codes(AT_MOST_60_MIN, new Measurement("59", "bit", "", ""), Verdict.PASS))
        .containsExactly("results.unit-not-comparable");
    assertThat(codes(AT_MOST_60_MIN, new Measurement("fast", "min", "", ""), Verdict.PASS))
        .containsExactly("results.value-no-figure");
    assertThat(codes(AT_MOST_60_MIN, new Measurement("1e99", "min", "", ""), Verdict.FAIL))
        .containsExactly("results.value-no-figure");
    assertThat(codes(AT_MOST_60_MIN, new Measurement("59", "min", "", "by feeling"), Verdict.PASS))
        .containsExactly("results.decision-rule-unknown");
    assertThat(codes(AT_MOST_60_MIN, new Measurement("59", "min", "", "guard band"), Verdict.PASS))
        .containsExactly("results.uncertainty-missing");
    assertThat(
            codes(
                AT_MOST_60_MIN, new Measurement("59", "min", "small", "guard band"), Verdict.PASS))
        .containsExactly("results.uncertainty-unreadable");
  }

  @Test
  void other_verdicts_claim_nothing_about_the_value() {
    assertThat(codes(AT_MOST_60_MIN, new Measurement("99", "min", "", ""), Verdict.INCONCLUSIVE))
        .isEmpty();
    assertThat(codes(AT_MOST_60_MIN, Measurement.none(), Verdict.PASS)).isEmpty();
  }

  private static Measurand measurand(String unit, Comparator comparator, String limit) {
    return new Measurand(
        Unit.find(unit).orElseThrow(), Optional.of(new Limit(comparator, new BigDecimal(limit))));
  }

  private static List<String> codes(Measurand measurand, Measurement measured, Verdict verdict) {
    return Judgement.objections(measurand, measured, "", verdict).stream()
        .map(objection -> objection.reason().code())
        .toList();
  }
}
