package org.hufu.core.rule.fairness;

import java.util.List;
import org.hufu.core.dossier.Proceedings;
import org.hufu.core.recognition.Bearing;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;
import org.hufu.core.source.Known;

/**
 * R45: only needed parts of confidential material are asked for, and only those see them whom their
 * class allows. Source: Regulation (EU) 2024/482, Articles 37(2) and 43.
 */
public final class DisclosureMinimal implements Rule {

  @Override
  public Condition condition() {
    return Condition.R45;
  }

  @Override
  public void judge(Case file, Judgement judgement) {
    for (Proceedings.Disclosure disclosure :
        file.dossier().circumstances().proceedings().disclosures()) {
      for (Known kept : List.of(disclosure.needed(), disclosure.keptInClass())) {
        switch (kept) {
          case YES -> judgement.met();
          case NO ->
              judgement.objects(
                  Bearing.JUDGEMENT, ReasonCode.DISCLOSURE_EXCEEDED, disclosure.document());
          case UNKNOWN ->
              judgement.unclear(
                  Bearing.JUDGEMENT, ReasonCode.DISCLOSURE_EXCEEDED, disclosure.document());
        }
      }
    }
  }
}
