package org.hufu.core.rule.depth;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hufu.core.dossier.TargetRequirement;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Line;
import org.hufu.core.rule.LineRule;
import org.hufu.core.scope.Comparator;
import org.hufu.core.scope.Unit;
import org.hufu.core.source.Known;
import org.hufu.core.source.TestedResult;

/**
 * R32: measured values keep our limit by our decision rule, judged again from value and
 * uncertainty. Source: ISO/IEC 17025:2017, 7.8.6; ISO/IEC Guide 98-4.
 */
public final class LimitKept implements LineRule {

  @Override
  public Condition condition() {
    return Condition.R32;
  }

  @Override
  public void judge(Line line, Judgement judgement) {
    for (TargetRequirement.TargetTest test : line.requirement().tests()) {
      test.limit().ifPresent(limit -> judge(line, limit, judgement));
    }
  }

  private static void judge(Line line, TargetRequirement.LimitAsked limit, Judgement judgement) {
    List<TestedResult.Measured> values =
        line.results().stream().flatMap(result -> result.measured().stream()).toList();
    String asked = limit.comparator() + " " + limit.value().toPlainString() + " " + limit.unit();
    if (values.isEmpty()) {
      judgement.unclear(ReasonCode.LIMIT_WEAKER, "–", asked);
    }
    for (TestedResult.Measured value : values) {
      judgement.require(
          keeps(value, limit),
          ReasonCode.LIMIT_WEAKER,
          value.value().toPlainString() + " " + value.unit(),
          asked);
    }
  }

  private static Known keeps(TestedResult.Measured measured, TargetRequirement.LimitAsked asked) {
    Optional<Unit> given = Unit.find(measured.unit());
    Optional<Unit> ours = Unit.find(asked.unit());
    Optional<Comparator> comparator = Comparator.find(asked.comparator());
    boolean comparable =
        given.isPresent() && ours.isPresent() && ours.get().comparesWith(given.get());
    if (!comparable || comparator.isEmpty()) {
      return Known.UNKNOWN;
    }
    BigDecimal guard = BigDecimal.ZERO;
    if (asked.guarded()) {
      if (measured.uncertainty().isEmpty()) {
        return Known.UNKNOWN;
      }
      guard = given.get().inSmallest(measured.uncertainty().get()).abs();
    }
    BigDecimal value = given.get().inSmallest(measured.value());
    BigDecimal bound = ours.get().inSmallest(asked.value());
    return Known.of(
        comparator.get().holds(value.add(guard), bound)
            && comparator.get().holds(value.subtract(guard), bound));
  }
}
