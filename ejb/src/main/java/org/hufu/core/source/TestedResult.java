package org.hufu.core.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Verdict;

/**
 * One result of the source.
 *
 * @param testCase id in the source scheme
 * @param requirements ids in the source edition that it speaks for
 */
public record TestedResult(
    String testCase,
    List<String> requirements,
    Verdict verdict,
    Performed performed,
    Method method,
    Optional<Measured> measured,
    Remarks remarks) {

  /**
   * When, where and by whom.
   *
   * @param on last day of testing
   * @param by id of the laboratory
   * @param external whether the report marks it as another provider's work; ISO/IEC 17025, 7.8.2.1
   *     p
   */
  public record Performed(Optional<LocalDate> on, String site, String by, Known external) {}

  /**
   * How.
   *
   * @param id of the method, an empty text if not stated
   * @param depth attack potential or rigour, higher is deeper; empty if not stated
   * @param samples how many were tested; empty if not stated
   */
  public record Method(String id, Optional<Integer> depth, Optional<Integer> samples) {}

  /** What was measured, in the unit of {@link org.hufu.core.scope.Unit}. */
  public record Measured(
      BigDecimal value, String unit, Optional<BigDecimal> uncertainty, String decisionRule) {}

  /**
   * What stands beside the verdict.
   *
   * @param inapplicable why it does not apply, an empty text otherwise
   * @param alsoHere whether that reason holds under the target scheme too
   * @param deviation from the method, an empty text if none
   * @param deviationTouches whether the deviation concerns what is relied on
   * @param resolved of a failed result: whether the nonconformity was closed
   * @param differences ids of national differences that were tested with it
   */
  public record Remarks(
      String inapplicable,
      Known alsoHere,
      String deviation,
      Known deviationTouches,
      Known resolved,
      List<String> differences) {
    public Remarks {
      differences = List.copyOf(differences);
    }
  }

  public TestedResult {
    requirements = List.copyOf(requirements);
  }
}
