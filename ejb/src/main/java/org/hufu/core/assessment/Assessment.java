package org.hufu.core.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.Objection;
import org.hufu.core.recognition.Proposal;
import org.hufu.core.recognition.RuleResult;

/**
 * Outcome of an assessment: a proposal, never a decision.
 *
 * @param ruleSet id and version of the rule set
 * @param rules one for each of the 45 conditions, in their order
 * @param coverage in the order of the target's requirements, those that do not apply left out
 * @param delta shortest list of tests that covers the rest, in the order of the target
 */
public record Assessment(
    String ruleSet,
    Proposal proposal,
    List<RuleResult> rules,
    List<CoverageItem> coverage,
    List<DeltaTest> delta,
    Caps caps,
    Totals totals) {

  public Assessment {
    rules = List.copyOf(rules);
    coverage = List.copyOf(coverage);
    delta = List.copyOf(delta);
  }

  /**
   * How far a recognition may reach.
   *
   * @param validUntil last day
   * @param level id of the level, an empty text where the scheme has none
   */
  public record Caps(LocalDate validUntil, String level) {}

  /**
   * Figures about binding requirements and their tests.
   *
   * @param requirements binding ones
   * @param covered of these, with or without condition
   * @param testsSpared test cases that need not be repeated
   * @param testsLeft test cases and activities that remain
   */
  public record Totals(
      int requirements,
      int covered,
      int testsSpared,
      int testsLeft,
      BigDecimal daysSpared,
      BigDecimal daysLeft) {}

  /** Every objection of every rule, in the order of the conditions. */
  public List<Objection> objections() {
    return rules.stream().flatMap(rule -> rule.objections().stream()).toList();
  }

  /** What the rule of this condition said. */
  public RuleResult rule(Condition condition) {
    return rules.stream().filter(rule -> rule.condition() == condition).findFirst().orElseThrow();
  }
}
