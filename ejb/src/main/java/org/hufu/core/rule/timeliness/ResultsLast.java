package org.hufu.core.rule.timeliness;

import org.hufu.core.recognition.Bearing;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Line;
import org.hufu.core.rule.LineRule;

/**
 * R41, for results: they stay young enough for the validity that must remain. Those that do not are
 * tested again, so that no recognition is handed out that ends with them too soon. What is too old
 * today is condition R37's. Source: Regulation (EU) 2024/482, Annex IV.3(5)(b).
 */
public final class ResultsLast implements LineRule {

  @Override
  public Condition condition() {
    return Condition.R41;
  }

  @Override
  public void judge(Line line, Judgement judgement) {
    ResultsYoungEnough.lastDay(line)
        .filter(end -> !end.isBefore(line.file().day()))
        .filter(end -> end.isBefore(Ends.least(line.file())))
        .ifPresent(
            end ->
                judgement.objects(
                    Bearing.DELTA,
                    ReasonCode.VALIDITY_TOO_SHORT,
                    end,
                    line.file().rules().parameters().terms().minimumMonths()));
  }
}
