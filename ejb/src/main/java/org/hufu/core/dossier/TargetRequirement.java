package org.hufu.core.dossier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hufu.core.arrangement.RequirementClass;
import org.hufu.core.source.Known;

/**
 * One requirement of the target edition.
 *
 * @param binding whether it must be fulfilled: mandatory, or conditional and its condition holds
 * @param applies whether its condition holds for this product; only a clear no takes it out
 */
public record TargetRequirement(
    String id, RequirementClass of, boolean binding, Known applies, List<TargetTest> tests) {

  public TargetRequirement {
    tests = List.copyOf(tests);
  }

  /**
   * One test case that speaks for it.
   *
   * @param id unique in the target scheme; the same id under two requirements is one test
   * @param days estimated days of laboratory work
   */
  public record TargetTest(String id, Asked method, Optional<LimitAsked> limit, BigDecimal days) {}

  /**
   * How we would test.
   *
   * @param id of the method, an empty text where any will do
   * @param depth least depth; empty where none is asked for
   */
  public record Asked(String id, Optional<Integer> depth, Optional<Integer> samples) {}

  /**
   * The bound a measured value must keep.
   *
   * @param comparator sign, for example {@code <=}
   * @param guarded whether the uncertainty counts against the product
   */
  public record LimitAsked(String comparator, BigDecimal value, String unit, boolean guarded) {}
}
