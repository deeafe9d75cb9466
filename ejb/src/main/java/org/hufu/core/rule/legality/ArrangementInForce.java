package org.hufu.core.rule.legality;

import org.hufu.core.recognition.Bearing;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;
import org.hufu.core.source.Source;

/**
 * R13: an arrangement in force covers source scheme and target scheme in this direction. Without
 * one the case is refused, or goes to a person where the authority accepts unilaterally. Results of
 * the target scheme itself need none; those of another scheme of the same body do, since levels and
 * categories have to be told of each other. Source: Regulation (EU) 2024/482, Article 44; CCRA.
 */
public final class ArrangementInForce implements Rule {

  @Override
  public Condition condition() {
    return Condition.R13;
  }

  @Override
  public void judge(Case file, Judgement judgement) {
    for (Source source : file.sources()) {
      if (source.issue().body().isEmpty()) {
        judgement.unclear(ReasonCode.NO_ARRANGEMENT, source.id());
      } else if (file.isDomestic(source) || file.arrangement(source).isPresent()) {
        judgement.met();
      } else if (file.arrangement(file.direction(source).reversed()).isPresent()) {
        judgement.objects(ReasonCode.WRONG_DIRECTION, source.issue().body());
      } else {
        judgement.objects(
            file.rules().parameters().acceptance().unilateral() ? Bearing.JUDGEMENT : Bearing.HARD,
            ReasonCode.NO_ARRANGEMENT,
            source.issue().body());
      }
    }
  }
}
