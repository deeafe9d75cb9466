package org.hufu.core.rule.competence;

import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Line;
import org.hufu.core.rule.LineRule;

/**
 * R06: the laboratory was accredited to ISO/IEC 17025 by a recognised accreditation body on the
 * dates of performance, at that site. Source: ILAC MRA.
 */
public final class LaboratoryAccredited implements LineRule {

  @Override
  public Condition condition() {
    return Condition.R06;
  }

  @Override
  public void judge(Line line, Judgement judgement) {
    for (Laboratory laboratory : Laboratory.own(line)) {
      judgement.require(
          laboratory.isAccredited(),
          ReasonCode.LAB_NOT_ACCREDITED,
          laboratory.id(),
          laboratory.day());
    }
  }
}
