package org.hufu.core.rule.timeliness;

import org.hufu.core.recognition.Bearing;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;
import org.hufu.core.source.Source;
import org.hufu.core.source.SourceStanding;

/**
 * R36: the source is in force on the day. A suspended one waits; withdrawn, expired or historical
 * ones do not count. Source: Regulation (EU) 2024/482, Article 42; states of the CMVP.
 */
public final class SourceInForce implements Rule {

  @Override
  public Condition condition() {
    return Condition.R36;
  }

  @Override
  public void judge(Case file, Judgement judgement) {
    for (Source source : file.sources()) {
      SourceStanding standing = source.standing();
      switch (standing.status()) {
        case IN_FORCE -> {
          if (standing.validUntil().filter(file.day()::isAfter).isPresent()) {
            judgement.objects(ReasonCode.SOURCE_EXPIRED, source.id());
          } else {
            judgement.met();
          }
        }
        case SUSPENDED ->
            judgement.objects(Bearing.EVIDENCE, ReasonCode.SOURCE_SUSPENDED, source.id());
        case WITHDRAWN -> judgement.objects(ReasonCode.SOURCE_WITHDRAWN, source.id());
        case EXPIRED -> judgement.objects(ReasonCode.SOURCE_EXPIRED, source.id());
        case HISTORICAL -> judgement.objects(ReasonCode.SOURCE_HISTORICAL, source.id());
        case UNKNOWN -> judgement.unclear(ReasonCode.SOURCE_SUSPENDED, source.id());
      }
    }
  }
}
