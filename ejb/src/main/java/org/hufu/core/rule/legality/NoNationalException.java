package org.hufu.core.rule.legality;

import org.hufu.core.arrangement.Arrangement;
import org.hufu.core.arrangement.NationalException;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;

/**
 * R16: no law takes this field out of recognition; an exception counts only with its provision and
 * is counted in public. Source: CCRA, exceptions; NIAP Policy 33.
 */
public final class NoNationalException implements Rule {

  @Override
  public Condition condition() {
    return Condition.R16;
  }

  @Override
  public void judge(Case file, Judgement judgement) {
    String category = file.dossier().target().category();
    for (Arrangement arrangement : file.arrangements()) {
      for (NationalException exception : arrangement.scope().exceptions()) {
        if (category.isEmpty() && !exception.categories().isEmpty()) {
          judgement.unclear(ReasonCode.NATIONAL_EXCEPTION, exception.provision());
        } else if (exception.covers(category, file.day())) {
          judgement.objects(ReasonCode.NATIONAL_EXCEPTION, exception.provision());
        }
      }
      judgement.met();
    }
  }
}
