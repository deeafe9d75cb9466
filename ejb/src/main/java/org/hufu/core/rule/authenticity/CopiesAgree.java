package org.hufu.core.rule.authenticity;

import org.hufu.core.recognition.Bearing;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;
import org.hufu.core.source.Authenticity;
import org.hufu.core.source.Source;

/**
 * R03: the copy for people and the copy for machines say the same. A difference that changes the
 * meaning refuses, another is mended by the source body. Source: found in OCP S.A.F.E. reports.
 */
public final class CopiesAgree implements Rule {

  @Override
  public Condition condition() {
    return Condition.R03;
  }

  @Override
  public void judge(Case file, Judgement judgement) {
    for (Source source : file.sources()) {
      Authenticity.Copies copies = source.authenticity().copies();
      Object[] values = {source.id(), String.join(", ", copies.fields())};
      switch (copies.comparison()) {
        case ONE_COPY -> {}
        case AGREE -> judgement.met();
        case DIFFER_FORMALLY ->
            judgement.objects(Bearing.EVIDENCE, ReasonCode.COPY_MISMATCH, values);
        case DIFFER_MATERIALLY -> judgement.objects(ReasonCode.COPY_MISMATCH, values);
        case NOT_COMPARED -> judgement.unclear(ReasonCode.COPY_MISMATCH, values);
      }
    }
  }
}
