package org.hufu.core.rule.competence;

import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Line;
import org.hufu.core.rule.LineRule;

/**
 * R07: method, standard edition and category lay inside the laboratory's scope for that site on the
 * dates of performance, all by one line of it. Source: Regulation (EU) 2024/482, Article 9(1)(a).
 */
public final class WorkInScope implements LineRule {

  @Override
  public Condition condition() {
    return Condition.R07;
  }

  @Override
  public void judge(Line line, Judgement judgement) {
    for (Laboratory laboratory : Laboratory.own(line)) {
      judgement.require(
          laboratory.isInScope(), ReasonCode.LAB_OUT_OF_SCOPE, laboratory.id(), laboratory.day());
    }
  }
}
