package org.hufu.core.rule.competence;

import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;
import org.hufu.core.source.Source;
import org.hufu.core.source.SourceBody;

/**
 * R12: the source body is neither owned by the holder nor its adviser; tests by the maker count
 * only where the scheme lets them. Source: ISO/IEC 17065:2012, 4.2; UNTP, assessorLevel.
 */
public final class SourceIndependent implements Rule {

  @Override
  public Condition condition() {
    return Condition.R12;
  }

  @Override
  public void judge(Case file, Judgement judgement) {
    boolean selfTests = file.rules().parameters().acceptance().selfTests();
    for (Source source : file.sources()) {
      SourceBody body = source.body();
      switch (body.assessor()) {
        case THIRD_PARTY -> require(body, judgement);
        case FIRST_PARTY, SECOND_PARTY -> {
          if (selfTests) {
            judgement.met();
          } else {
            judgement.objects(ReasonCode.NOT_INDEPENDENT, body.id());
          }
        }
        case UNKNOWN -> judgement.unclear(ReasonCode.NOT_INDEPENDENT, body.id());
      }
    }
  }

  private static void require(SourceBody body, Judgement judgement) {
    switch (body.linkedToHolder()) {
      case NO -> judgement.met();
      case YES -> judgement.objects(ReasonCode.NOT_INDEPENDENT, body.id());
      case UNKNOWN -> judgement.unclear(ReasonCode.NOT_INDEPENDENT, body.id());
    }
  }
}
