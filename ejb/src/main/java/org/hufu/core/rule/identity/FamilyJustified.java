package org.hufu.core.rule.identity;

import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;

/**
 * R21: the member that was tested stands for this one, by a justification that was accepted.
 * Source: IECEE, series of products.
 */
public final class FamilyJustified implements Rule {

  @Override
  public Condition condition() {
    return Condition.R21;
  }

  @Override
  public void judge(Case file, Judgement judgement) {
    file.dossier()
        .claim()
        .identity()
        .family()
        .ifPresent(
            family ->
                judgement.require(
                    family.accepted(),
                    ReasonCode.FAMILY_NOT_JUSTIFIED,
                    family.tested(),
                    family.wanted()));
  }
}
