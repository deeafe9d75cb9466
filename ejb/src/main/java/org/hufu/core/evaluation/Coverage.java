package org.hufu.core.evaluation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.Verdict;
import org.hufu.core.scheme.RequirementStatus;

/**
 * What the authorised results of a case say about every requirement of its scheme version.
 *
 * @param clauses in the scheme's order
 */
public record Coverage(List<Clause> clauses) implements Serializable {

  /**
   * A requirement and the test cases that settle it.
   *
   * @param testCases at least one must pass or be shown not to apply; a requirement without test
   *     case is settled by the evaluator's justification only
   */
  public record Demand(String requirement, RequirementStatus status, List<String> testCases) {
    public Demand {
      testCases = List.copyOf(testCases);
    }
  }

  public Coverage {
    clauses = List.copyOf(clauses);
  }

  /**
   * Judges every requirement by its newest results.
   *
   * @param newest one authorised result at most for each test case
   * @param justified requirements that the evaluator found not to apply, with a reason; counts only
   *     where the scheme allows that a requirement does not apply
   */
  public static Coverage of(
      List<Demand> demands, Collection<CaseResult> newest, Set<String> justified) {
    Map<String, CaseResult> byCase =
        newest.stream().collect(Collectors.toMap(CaseResult::testCase, Function.identity()));
    return new Coverage(
        demands.stream()
            .map(
                demand ->
                    clause(
                        demand,
                        byCase,
                        demand.status().mayBeNotApplicable()
                            && justified.contains(demand.requirement())))
            .toList());
  }

  private static Clause clause(Demand demand, Map<String, CaseResult> byCase, boolean isJustified) {
    List<CaseResult> results =
        demand.testCases().stream().map(byCase::get).filter(Objects::nonNull).toList();
    boolean isComplete = !results.isEmpty() && results.size() == demand.testCases().size();
    ClauseState state = state(results, isComplete, isJustified);
    return new Clause(demand.requirement(), demand.status().isBinding(), state, results);
  }

  /**
   * A failure cannot be justified away; a gap can, by saying that the requirement does not apply.
   */
  private static ClauseState state(
      List<CaseResult> results, boolean isComplete, boolean isJustified) {
    if (results.stream().anyMatch(result -> result.verdict() == Verdict.FAIL)) {
      return ClauseState.FAILED;
    }
    boolean isUnsettled = results.stream().anyMatch(result -> !isSettled(result.verdict()));
    boolean hasPass = results.stream().anyMatch(result -> result.verdict() == Verdict.PASS);
    if (!isComplete || isUnsettled) {
      return isJustified && !hasPass ? ClauseState.NOT_APPLICABLE : ClauseState.MISSING;
    }
    boolean isUnexplained =
        results.stream()
            .anyMatch(
                result -> result.verdict() == Verdict.NOT_APPLICABLE && !result.isExplained());
    if (isUnexplained && !isJustified) {
      return ClauseState.UNJUSTIFIED;
    }
    return hasPass ? ClauseState.PASSED : notApplicableOrMissing(results);
  }

  /** Informational results alone settle nothing. */
  private static ClauseState notApplicableOrMissing(List<CaseResult> results) {
    return results.stream().anyMatch(result -> result.verdict() == Verdict.NOT_APPLICABLE)
        ? ClauseState.NOT_APPLICABLE
        : ClauseState.MISSING;
  }

  private static boolean isSettled(Verdict verdict) {
    return verdict.isConclusive() || verdict == Verdict.INFORMATIONAL;
  }

  /** Every mandatory requirement that stands against a certificate, one reason each. */
  public List<Reason> objections() {
    List<Reason> reasons = new ArrayList<>();
    clauses.stream().filter(Clause::isOpen).map(Coverage::objection).forEach(reasons::add);
    return reasons;
  }

  private static Reason objection(Clause clause) {
    return switch (clause.state()) {
      case FAILED -> Reason.of("evaluation.requirement-failed", clause.requirement());
      case UNJUSTIFIED -> Reason.of("evaluation.not-applicable-unjustified", clause.requirement());
      default -> Reason.of("evaluation.requirement-missing", clause.requirement());
    };
  }

  public List<Clause> in(ClauseState state) {
    return clauses.stream().filter(clause -> clause.state() == state).toList();
  }
}
