package org.hufu.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hufu.core.conformity.Verdict.FAIL;
import static org.hufu.core.conformity.Verdict.INCONCLUSIVE;
import static org.hufu.core.conformity.Verdict.INFORMATIONAL;
import static org.hufu.core.conformity.Verdict.NOT_APPLICABLE;
import static org.hufu.core.conformity.Verdict.PASS;
import static org.hufu.core.scheme.RequirementStatus.CONDITIONAL;
import static org.hufu.core.scheme.RequirementStatus.MANDATORY;
import static org.hufu.core.scheme.RequirementStatus.RECOMMENDED;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.Verdict;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CoverageTest {
  private static final Coverage.Demand TWO_CASES =
      new Coverage.Demand("5.1-1", CONDITIONAL, List.of("a", "b"));

  @Test
  void a_requirement_passes_when_every_case_passes() {
    assertThat(state(result("a", PASS), result("b", PASS))).isEqualTo(ClauseState.PASSED);
  }

  @Test
  void one_failure_fails_it_whatever_else_is_missing() {
    assertThat(state(result("b", FAIL))).isEqualTo(ClauseState.FAILED);
  }

  @Test
  void a_case_without_result_leaves_it_missing() {
    assertThat(state(result("a", PASS))).isEqualTo(ClauseState.MISSING);
    assertThat(state()).isEqualTo(ClauseState.MISSING);
  }

  @Test
  void a_verdict_that_settles_nothing_is_no_result() {
    assertThat(state(result("a", PASS), result("b", INCONCLUSIVE))).isEqualTo(ClauseState.MISSING);
    assertThat(state(result("a", INFORMATIONAL), result("b", INFORMATIONAL)))
        .isEqualTo(ClauseState.MISSING);
  }

  @Test
  void a_case_that_does_not_apply_needs_a_reason() {
    var explained = new CaseResult("b", NOT_APPLICABLE, true, "report");

    assertThat(state(result("a", PASS), result("b", NOT_APPLICABLE)))
        .isEqualTo(ClauseState.UNJUSTIFIED);
    assertThat(state(result("a", PASS), explained)).isEqualTo(ClauseState.PASSED);
    assertThat(state(new CaseResult("a", NOT_APPLICABLE, true, "report"), explained))
        .isEqualTo(ClauseState.NOT_APPLICABLE);
  }

  @Test
  void the_evaluator_may_justify_a_gap_but_no_failure() {
    assertThat(justified()).isEqualTo(ClauseState.NOT_APPLICABLE);
    assertThat(justified(result("a", NOT_APPLICABLE), result("b", NOT_APPLICABLE)))
        .isEqualTo(ClauseState.NOT_APPLICABLE);
    assertThat(justified(result("a", FAIL))).isEqualTo(ClauseState.FAILED);
    assertThat(justified(result("a", PASS))).isEqualTo(ClauseState.MISSING);
  }

  @Test
  void what_is_mandatory_for_all_cannot_be_justified_away() {
    var coverage =
        Coverage.of(
            List.of(new Coverage.Demand("1", MANDATORY, List.of("a"))), List.of(), Set.of("1"));

    assertThat(coverage.in(ClauseState.MISSING)).hasSize(1);
  }

  @Test
  void what_is_only_recommended_never_stands_against_a_certificate() {
    var recommended = new Coverage.Demand("5.1-2", RECOMMENDED, List.of("c"));
    var coverage =
        Coverage.of(List.of(TWO_CASES, recommended), List.of(result("c", FAIL)), Set.of());

    assertThat(coverage.in(ClauseState.FAILED)).hasSize(1);
    assertThat(coverage.objections())
        .containsExactly(Reason.of("evaluation.requirement-missing", "5.1-1"));
  }

  @Test
  void every_open_requirement_is_named() {
    var demands =
        List.of(
            new Coverage.Demand("1", CONDITIONAL, List.of("a")),
            new Coverage.Demand("2", CONDITIONAL, List.of("b")),
            new Coverage.Demand("3", CONDITIONAL, List.of("c")));
    var coverage =
        Coverage.of(demands, List.of(result("a", FAIL), result("b", NOT_APPLICABLE)), Set.of());

    assertThat(coverage.objections())
        .extracting(Reason::code)
        .containsExactly(
            "evaluation.requirement-failed",
            "evaluation.not-applicable-unjustified",
            "evaluation.requirement-missing");
  }

  @Property
  void only_what_is_settled_for_every_case_passes(
      @ForAll @Size(min = 1, max = 5) List<Verdict> verdicts, @ForAll boolean isJustified) {
    List<String> cases = new ArrayList<>();
    List<CaseResult> results = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      cases.add("case-" + cases.size());
      results.add(result(cases.get(cases.size() - 1), verdict));
    }
    var coverage =
        Coverage.of(
            List.of(new Coverage.Demand("1", CONDITIONAL, cases)),
            results,
            isJustified ? Set.of("1") : Set.of());

    ClauseState state = coverage.clauses().get(0).state();
    assertThat(state == ClauseState.FAILED).isEqualTo(verdicts.contains(FAIL));
    if (state == ClauseState.PASSED) {
      assertThat(verdicts).contains(PASS).allMatch(v -> v.isConclusive() || v == INFORMATIONAL);
    }
    assertThat(coverage.objections().isEmpty()).isEqualTo(!state.isOpen());
  }

  private static ClauseState state(CaseResult... results) {
    return Coverage.of(List.of(TWO_CASES), List.of(results), Set.of()).clauses().get(0).state();
  }

  private static ClauseState justified(CaseResult... results) {
    return Coverage.of(List.of(TWO_CASES), List.of(results), Set.of("5.1-1"))
        .clauses()
        .get(0)
        .state();
  }

  private static CaseResult result(String testCase, Verdict verdict) {
    return new CaseResult(testCase, verdict, false, "report");
  }
}
