package org.hufu.core.rule.coverage;

import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Line;
import org.hufu.core.rule.LineRule;
import org.hufu.core.source.Known;

/**
 * R26: several source requirements together answer a target only by a note that two people
 * approved. Source: OSCAL pull request 1150.
 */
public final class UnionApproved implements LineRule {

  @Override
  public Condition condition() {
    return Condition.R26;
  }

  @Override
  public void judge(Line line, Judgement judgement) {
    if (line.link().sources().size() > 1) {
      judgement.require(Known.of(line.link().united()), ReasonCode.REQUIREMENT_NOT_COVERED);
    }
  }
}
