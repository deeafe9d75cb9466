package org.hufu.core.rule.coverage;

import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Line;
import org.hufu.core.rule.LineRule;
import org.hufu.core.source.Known;

/** R27: over several crosswalks in a row only what set logic allows is inferred. */
public final class ChainAllowsInference implements LineRule {

  @Override
  public Condition condition() {
    return Condition.R27;
  }

  @Override
  public void judge(Line line, Judgement judgement) {
    if (line.link().path().size() > 1) {
      judgement.require(
          Known.of(line.link().relation().isPresent()), ReasonCode.REQUIREMENT_NOT_COVERED);
    }
  }
}
