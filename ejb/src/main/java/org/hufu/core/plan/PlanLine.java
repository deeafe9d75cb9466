package org.hufu.core.plan;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Text;
import org.hufu.core.scope.Limit;
import org.hufu.core.scope.Measurand;
import org.hufu.core.scope.Unit;

/**
 * One ordered test case, with who tests it.
 *
 * @param requirements ids of those that it speaks for
 * @param kind code of how it finds its verdict, for example {@code functional}
 * @param method id, as scopes of accreditation name it
 * @param assignee absent until somebody in the laboratory has it
 */
public record PlanLine(
    String testCase,
    List<String> requirements,
    Text title,
    String kind,
    String method,
    Optional<Measured> measured,
    Optional<Assignee> assignee)
    implements Serializable {
  public PlanLine {
    requirements = List.copyOf(requirements);
  }

  /**
   * What is measured, as people read it.
   *
   * @param unit for example {@code min}
   * @param limit for example {@code <= 60}; empty if there is none
   */
  public record Measured(String unit, String limit) implements Serializable {
    public static Measured of(Measurand measurand) {
      return new Measured(
          shown(measurand.unit()), measurand.limit().map(Measured::shown).orElse(""));
    }

    private static String shown(Limit limit) {
      return limit.comparator().sign() + " " + limit.value().toPlainString();
    }

    private static String shown(Unit unit) {
      return unit.code();
    }
  }

  /** A tester of the laboratory. */
  public record Assignee(String account, String name) implements Serializable {}
}
