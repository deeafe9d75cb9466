package org.hufu.core.rule.fairness;

import org.hufu.core.dossier.Proceedings;
import org.hufu.core.recognition.Condition;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;

/** R42: what the same source was refused for before was mended since. */
public final class EarlierGroundsCured implements Rule {

  @Override
  public Condition condition() {
    return Condition.R42;
  }

  @Override
  public void judge(Case file, Judgement judgement) {
    for (Proceedings.EarlierRefusal refusal :
        file.dossier().circumstances().proceedings().refusals()) {
      judgement.require(refusal.cured(), refusal.code(), refusal.source(), "–");
    }
  }
}
