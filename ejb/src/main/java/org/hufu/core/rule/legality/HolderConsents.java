package org.hufu.core.rule.legality;

import org.hufu.core.claim.Entitlement;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;

/**
 * R17: the holder agreed to the re-use and discloses what is needed. Source: ISO/IEC 17065:2012,
 * 4.5; Regulation (EU) 2024/482, Article 43.
 */
public final class HolderConsents implements Rule {

  @Override
  public Condition condition() {
    return Condition.R17;
  }

  @Override
  public void judge(Case file, Judgement judgement) {
    Entitlement entitlement = file.dossier().claim().entitlement();
    judgement.require(entitlement.consent(), ReasonCode.NO_CONSENT, "–");
    if (!entitlement.withheld().isEmpty()) {
      judgement.objects(ReasonCode.NO_CONSENT, String.join(", ", entitlement.withheld()));
    }
  }
}
