package org.hufu.core.rule.competence;

import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Line;
import org.hufu.core.rule.LineRule;

/**
 * R11: work of other providers is marked in the report, and they pass R06 and R07 too. Source:
 * ISO/IEC 17025:2017, 7.8.2.1 p.
 */
public final class ExternalWorkCompetent implements LineRule {

  @Override
  public Condition condition() {
    return Condition.R11;
  }

  @Override
  public void judge(Line line, Judgement judgement) {
    for (Laboratory laboratory : Laboratory.external(line)) {
      Object[] values = {laboratory.id(), laboratory.day()};
      judgement.require(laboratory.isMarked(), ReasonCode.LAB_NOT_ACCREDITED, values);
      judgement.require(laboratory.isAccredited(), ReasonCode.LAB_NOT_ACCREDITED, values);
      judgement.require(laboratory.isInScope(), ReasonCode.LAB_OUT_OF_SCOPE, values);
    }
  }
}
