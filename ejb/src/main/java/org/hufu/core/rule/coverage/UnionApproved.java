package org.hufu.core.rule.coverage;

import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Line;
import org.hufu.core.rule.LineRule;

/**
 * R26: several source requirements together answer a target only by a note that two people
 * approved. Source: OSCAL pull request 1150. Without any note it is not met, with one that waits
 * for approval it cannot be told.
 */
public final class UnionApproved implements LineRule {

  @Override
  public Condition condition() {
    return Condition.R26;
  }

  @Override
  public void judge(Line line, Judgement judgement) {
    switch (line.link().union()) {
      case SINGLE -> {}
      case APPROVED -> judgement.met();
      case PENDING -> judgement.unclear(ReasonCode.REQUIREMENT_NOT_COVERED);
      case UNEXPLAINED -> judgement.objects(ReasonCode.REQUIREMENT_NOT_COVERED);
    }
  }
}
