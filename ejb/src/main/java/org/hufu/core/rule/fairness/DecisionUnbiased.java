package org.hufu.core.rule.fairness;

import org.hufu.core.dossier.Proceedings;
import org.hufu.core.recognition.Bearing;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;
import org.hufu.core.source.Known;

/**
 * R43: who acts has no conflict of interest, and the period of the arrangement has not run out;
 * silence is no acceptance. The case goes to other people. Source: ISO/IEC 17065:2012, 4.2.
 */
public final class DecisionUnbiased implements Rule {

  @Override
  public Condition condition() {
    return Condition.R43;
  }

  @Override
  public void judge(Case file, Judgement judgement) {
    Proceedings proceedings = file.dossier().circumstances().proceedings();
    if (!proceedings.conflicts().isEmpty()) {
      judgement.objects(
          Bearing.JUDGEMENT,
          ReasonCode.CONFLICT_OF_INTEREST,
          String.join(", ", proceedings.conflicts()));
    } else if (proceedings.conflictsDeclared() == Known.YES) {
      judgement.met();
    } else {
      judgement.unclear(Bearing.JUDGEMENT, ReasonCode.CONFLICT_OF_INTEREST, "–");
    }
    proceedings
        .deadline()
        .filter(file.day()::isAfter)
        .ifPresent(last -> judgement.objects(Bearing.JUDGEMENT, ReasonCode.PERIOD_EXCEEDED, last));
  }
}
