package org.hufu.core.rule.identity;

import org.hufu.core.claim.Identity;
import org.hufu.core.recognition.Bearing;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;
import org.hufu.core.source.Known;

/**
 * R20: where the versions differ, an accepted impact analysis calls the change minor; a major one
 * is tested again where it touches. Source: Regulation (EU) 2024/482, Annex IV.3.
 */
public final class ChangeIsMinor implements Rule {

  @Override
  public Condition condition() {
    return Condition.R20;
  }

  @Override
  public void judge(Case file, Judgement judgement) {
    Identity identity = file.dossier().claim().identity();
    if (identity.change().isEmpty() || identity.tested().hasSameDigests(identity.wanted())) {
      return;
    }
    Identity.Change change = identity.change().get();
    if (change.accepted() == Known.NO) {
      judgement.objects(Bearing.HARD, ReasonCode.PRODUCT_NOT_IDENTICAL);
    } else if (change.accepted() == Known.UNKNOWN) {
      judgement.unclear(ReasonCode.PRODUCT_NOT_IDENTICAL);
    } else if (change.impact() == Identity.Impact.MINOR) {
      judgement.met();
    } else if (change.affected().isEmpty()) {
      judgement.objects(Bearing.HARD, ReasonCode.PRODUCT_NOT_IDENTICAL);
    } else {
      judgement.about(change.affected()).objects(ReasonCode.PRODUCT_NOT_IDENTICAL);
    }
  }
}
