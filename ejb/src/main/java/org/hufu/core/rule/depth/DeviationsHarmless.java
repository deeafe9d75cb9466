package org.hufu.core.rule.depth;

import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Line;
import org.hufu.core.rule.LineRule;
import org.hufu.core.source.Known;
import org.hufu.core.source.TestedResult;

/**
 * R33: deviations from the method do not touch what is relied on. Source: ISO/IEC 17025:2017,
 * 7.8.2.1 n.
 */
public final class DeviationsHarmless implements LineRule {

  @Override
  public Condition condition() {
    return Condition.R33;
  }

  @Override
  public void judge(Line line, Judgement judgement) {
    for (TestedResult result : line.results()) {
      TestedResult.Remarks remarks = result.remarks();
      if (remarks.deviation().isBlank() || remarks.deviationTouches() == Known.NO) {
        judgement.met();
      } else if (remarks.deviationTouches() == Known.YES) {
        judgement.objects(ReasonCode.DEVIATION, result.testCase());
      } else {
        judgement.unclear(ReasonCode.DEVIATION, result.testCase());
      }
    }
  }
}
