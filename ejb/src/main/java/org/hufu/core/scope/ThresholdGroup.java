package org.hufu.core.scope;

import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Reason;

/**
 * The thresholds of one catalogue entry and how they combine.
 *
 * @param rule whether all or any must hold
 * @param thresholds none when the whole category falls under the catalogue
 */
public record ThresholdGroup(Rule rule, List<Threshold> thresholds) {

  /** How thresholds combine. */
  public enum Rule {
    ALL_OF("allOf", Scope.OUT),
    ANY_OF("anyOf", Scope.IN);

    private final String code;
    private final Scope decisive;

    Rule(String code, Scope decisive) {
      this.code = code;
      this.decisive = decisive;
    }

    public String code() {
      return code;
    }

    public static Optional<Rule> find(String code) {
      return List.of(values()).stream().filter(rule -> rule.code.equals(code)).findFirst();
    }

    /** One decisive finding decides; without one, a single unknown leaves the whole unknown. */
    private Scope combine(List<Scope> scopes) {
      if (scopes.contains(decisive)) {
        return decisive;
      }
      if (scopes.contains(Scope.CANNOT_TELL)) {
        return Scope.CANNOT_TELL;
      }
      return decisive == Scope.OUT ? Scope.IN : Scope.OUT;
    }
  }

  public static final ThresholdGroup NONE = new ThresholdGroup(Rule.ALL_OF, List.of());

  public ThresholdGroup {
    thresholds = List.copyOf(thresholds);
  }

  /** Answers from the given figures alone. Figures that no threshold names play no part. */
  public ScopeAnswer answer(List<Figure> figures) {
    List<Finding> findings =
        thresholds.stream().map(threshold -> finding(threshold, figures)).toList();
    return new ScopeAnswer(
        rule.combine(findings.stream().map(Finding::scope).toList()), rule, findings);
  }

  private static Finding finding(Threshold threshold, List<Figure> figures) {
    List<Figure> given =
        figures.stream().filter(figure -> figure.quantity().equals(threshold.quantity())).toList();
    return switch (given.size()) {
      case 0 -> Finding.cannotTell(threshold, Reason.of("scope.figure-missing", names(threshold)));
      case 1 -> threshold.judge(given.get(0));
      default -> Finding.cannotTell(threshold, Reason.of("scope.figure-twice", names(threshold)));
    };
  }

  private static Object[] names(Threshold threshold) {
    return new Object[] {threshold.label().zh(), threshold.label().en()};
  }
}
