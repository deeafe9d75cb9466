package org.hufu.core.rule.coverage;

import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Line;
import org.hufu.core.rule.LineRule;

/** R27: over several crosswalks in a row only what set logic allows is inferred. */
public final class ChainAllowsInference implements LineRule {

  @Override
  public Condition condition() {
    return Condition.R27;
  }

  @Override
  public void judge(Line line, Judgement judgement) {
    if (line.link().path().size() < 2) {
      return;
    }
    if (line.link().relation().isPresent()) {
      judgement.met();
    } else if (line.link().told()) {
      judgement.objects(ReasonCode.REQUIREMENT_NOT_COVERED);
    } else {
      judgement.unclear(ReasonCode.REQUIREMENT_NOT_COVERED);
    }
  }
}
