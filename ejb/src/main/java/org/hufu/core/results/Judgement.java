package org.hufu.core.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.Verdict;
import org.hufu.core.scope.Comparator;
import org.hufu.core.scope.Figure;
import org.hufu.core.scope.Limit;
import org.hufu.core.scope.Measurand;
import org.hufu.core.scope.Unit;
import org.hufu.core.testing.Measurement;

/**
 * Holds a measured value against the limit of its test case, with the decision rule and the
 * uncertainty that the row states, and says where the verdict contradicts. All arithmetic is exact.
 * Source: ISO/IEC 17025:2017, 7.8.6; ISO/IEC Guide 98-4.
 */
final class Judgement {
  private static final String NUMBER =
      "[+-]?[0-9]{1,30}(?:\\.[0-9]{1,30})?(?:[eE][+-]?[0-9]{1,2})?";
  private static final Pattern FIGURE = Pattern.compile(NUMBER);
  private static final Pattern UNCERTAINTY =
      Pattern.compile(
          "(?:U\\s*=\\s*)?(?:±|\\+/-|\\+-)?\\s*("
              + NUMBER
              + ")\\s*([^\\s(,;0-9±]*)\\s*(?:[(,;（].*)?");

  private final Limit limit;
  private final Unit unit;
  private final Measurement measured;
  private final String statedRule;
  private final Verdict verdict;
  private final List<Objection> objections = new ArrayList<>();

  private Judgement(Measurand measurand, Measurement measured, String headRule, Verdict verdict) {
    this.limit = measurand.limit().orElse(null);
    this.unit = measurand.unit();
    this.measured = measured;
    this.statedRule = measured.decisionRule().isEmpty() ? headRule : measured.decisionRule();
    this.verdict = verdict;
  }

  /** What is wrong with one cell of the row. */
  record Objection(Column column, boolean isError, Reason reason, Optional<String> suggestion) {}

  /**
   * None if the verdict follows from the value, or there is nothing to hold against each other.
   *
   * @param headRule counts where the row names no rule; may be empty
   */
  static List<Objection> objections(
      Measurand measurand, Measurement measured, String headRule, Verdict verdict) {
    if (measured.value().isEmpty()) {
      return List.of();
    }
    Judgement judgement = new Judgement(measurand, measured, headRule, verdict);
    judgement.judge();
    return judgement.objections;
  }

  private void judge() {
    Optional<Unit> written = writtenUnit();
    boolean judges = limit != null && (verdict == Verdict.PASS || verdict == Verdict.FAIL);
    if (written.isEmpty() || !judges) {
      return;
    }
    Optional<BigDecimal> value = figure(measured.value());
    if (value.isEmpty()) {
      warn(Column.VALUE, Reason.of("results.value-no-figure", measured.value()));
      return;
    }
    DecisionRule rule = rule();
    if (rule == null) {
      return;
    }
    BigDecimal width = rule.isGuarded() ? guard(written.get(), value.get()) : BigDecimal.ZERO;
    if (width != null) {
      compare(rule, written.get().inSmallest(value.get()), width);
    }
  }

  private Optional<Unit> writtenUnit() {
    if (measured.unit().isEmpty()) {
      warn(Column.UNIT, Reason.of("results.unit-missing", unit.code()));
      return Optional.of(unit);
    }
    Optional<Unit> written = Unit.find(measured.unit());
    if (written.isEmpty()) {
      object(Column.UNIT, Reason.of("results.unit-unknown", measured.unit()), unit.code());
      return written;
    }
    if (!unit.comparesWith(written.get())) {
      object(
          Column.UNIT,
          Reason.of("results.unit-not-comparable", measured.unit(), unit.code()),
          unit.code());
      return Optional.empty();
    }
    return written;
  }

  private DecisionRule rule() {
    Optional<DecisionRule> rule = DecisionRule.find(statedRule);
    if (rule.isEmpty()) {
      warn(Column.DECISION_RULE, Reason.of("results.decision-rule-unknown", statedRule));
    }
    return rule.orElse(null);
  }

  /**
   * Half the width that the rule takes off or adds, in the smallest unit; null if it is unknown.
   */
  private BigDecimal guard(Unit written, BigDecimal value) {
    if (measured.uncertainty().isEmpty()) {
      object(Column.UNCERTAINTY, Reason.of("results.uncertainty-missing"), "");
      return null;
    }
    Matcher shape = UNCERTAINTY.matcher(measured.uncertainty());
    Optional<BigDecimal> width =
        shape.matches() ? figure(shape.group(1)).map(BigDecimal::abs) : Optional.empty();
    if (width.isPresent()) {
      String own = shape.group(2);
      if (own.isEmpty() || own.equals(measured.unit())) {
        return written.inSmallest(width.get());
      }
      if (own.equals("%")) {
        return written.inSmallest(value.abs().multiply(width.get()).movePointLeft(2));
      }
      Optional<Unit> other = Unit.find(own).filter(unit::comparesWith);
      if (other.isPresent()) {
        return other.get().inSmallest(width.get());
      }
    }
    object(
        Column.UNCERTAINTY,
        Reason.of("results.uncertainty-unreadable", measured.uncertainty()),
        "");
    return null;
  }

  private void compare(DecisionRule rule, BigDecimal value, BigDecimal width) {
    BigDecimal bound = unit.inSmallest(limit.value());
    boolean isUpper =
        limit.comparator() == Comparator.AT_MOST || limit.comparator() == Comparator.LESS_THAN;
    BigDecimal toWorse = isUpper ? width : width.negate();
    BigDecimal judged =
        switch (rule) {
          case SIMPLE_ACCEPTANCE -> value;
          case GUARDED_ACCEPTANCE -> value.add(toWorse);
          case GUARDED_REJECTION -> value.subtract(toWorse);
        };
    boolean holds =
        limit.comparator() == Comparator.EQUAL_TO
            ? value.subtract(bound).abs().compareTo(width) <= 0
            : limit.comparator().holds(judged, bound);
    if (holds != (verdict == Verdict.PASS)) {
      object(
          Column.VERDICT,
          Reason.of(
              "results.verdict-contradicts-value",
              measured.value() + " " + measured.unit(),
              limit.comparator().sign() + " " + limit.value().toPlainString() + " " + unit.code(),
              rule.words()),
          VerdictWords.word(holds ? Verdict.PASS : Verdict.FAIL));
    }
  }

  private static Optional<BigDecimal> figure(String text) {
    return FIGURE.matcher(text).matches()
        ? Optional.of(new BigDecimal(text)).filter(Figure::isBounded)
        : Optional.empty();
  }

  private void object(Column column, Reason reason, String suggestion) {
    objections.add(
        new Objection(
            column, true, reason, Optional.of(suggestion).filter(text -> !text.isEmpty())));
  }

  private void warn(Column column, Reason reason) {
    objections.add(new Objection(column, false, reason, Optional.empty()));
  }
}
