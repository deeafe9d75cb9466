package org.hufu.core.rule.competence;

import java.time.LocalDate;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;
import org.hufu.core.source.Source;
import org.hufu.core.source.SourceBody;

/**
 * R10: the peer assessment of the source body is not overdue, where the arrangement asks for one.
 * Source: Regulation (EU) 2024/482, Article 45.
 */
public final class PeerAssessmentCurrent implements Rule {

  @Override
  public Condition condition() {
    return Condition.R10;
  }

  @Override
  public void judge(Case file, Judgement judgement) {
    for (Source source : file.sources()) {
      file.arrangement(source)
          .flatMap(arrangement -> arrangement.lifecycle().peerAssessmentDue())
          .ifPresent(due -> judge(source.body(), due, file.day(), judgement));
    }
  }

  private static void judge(SourceBody body, LocalDate due, LocalDate day, Judgement judgement) {
    boolean overdue = day.isAfter(due) || body.peerAssessedUntil().filter(day::isAfter).isPresent();
    if (overdue) {
      judgement.objects(ReasonCode.BODY_UNDER_SANCTION, body.id());
    } else if (body.peerAssessedUntil().isEmpty()) {
      judgement.unclear(ReasonCode.BODY_UNDER_SANCTION, body.id());
    } else {
      judgement.met();
    }
  }
}
