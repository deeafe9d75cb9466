package org.hufu.core.rule.legality;

import org.hufu.core.claim.Entitlement;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;
import org.hufu.core.source.Known;

/**
 * R18: the applicant is the holder, or has a power of attorney or the declaration of the brand
 * owner. Source: IECEE 02, on agents and brands.
 */
public final class ApplicantEntitled implements Rule {

  @Override
  public Condition condition() {
    return Condition.R18;
  }

  @Override
  public void judge(Case file, Judgement judgement) {
    Entitlement entitlement = file.dossier().claim().entitlement();
    if (entitlement.isHolder() == Known.YES) {
      judgement.met();
    } else if (entitlement.isHolder() == Known.UNKNOWN && entitlement.authority() == Known.NO) {
      judgement.unclear(ReasonCode.NO_AUTHORITY_TO_APPLY);
    } else {
      judgement.require(entitlement.authority(), ReasonCode.NO_AUTHORITY_TO_APPLY);
    }
  }
}
