package org.hufu.core.rule.competence;

import java.util.List;
import org.hufu.core.recognition.Bearing;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;
import org.hufu.core.source.Known;
import org.hufu.core.source.Source;
import org.hufu.core.source.SourceBody;

/**
 * R09: no finding is open against laboratory or body that touches this work; where that is not
 * known, a person judges. Source: Regulation (EU) 2024/482, Article 31.
 */
public final class NoOpenFinding implements Rule {

  @Override
  public Condition condition() {
    return Condition.R09;
  }

  @Override
  public void judge(Case file, Judgement judgement) {
    for (Source source : file.sources()) {
      if (source.body().sanctions().isEmpty()) {
        judgement.unclear(ReasonCode.BODY_UNDER_SANCTION, source.body().id());
      }
      for (SourceBody.Sanction sanction : source.body().sanctions().orElse(List.of())) {
        if (!sanction.isOpen(file.day()) || sanction.touches() == Known.NO) {
          judgement.met();
        } else {
          judgement.objects(
              sanction.touches() == Known.YES ? Bearing.HARD : Bearing.JUDGEMENT,
              ReasonCode.BODY_UNDER_SANCTION,
              sanction.body());
        }
      }
      source.body().sanctions().filter(List::isEmpty).ifPresent(none -> judgement.met());
    }
  }
}
