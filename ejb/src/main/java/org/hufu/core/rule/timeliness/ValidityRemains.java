package org.hufu.core.rule.timeliness;

import java.time.LocalDate;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;
import org.hufu.core.source.Known;
import org.hufu.core.source.Source;

/**
 * R41: enough validity remains under all ends that cap it: of sources, editions, arrangement and
 * bases; for results see {@link ResultsLast}. Source: Regulation (EU) 2024/482, Annex IV.3(5)(b).
 */
public final class ValidityRemains implements Rule {

  @Override
  public Condition condition() {
    return Condition.R41;
  }

  @Override
  public void judge(Case file, Judgement judgement) {
    for (Source source : file.sources()) {
      if (source.kind() == Source.Kind.CERTIFICATE && source.standing().validUntil().isEmpty()) {
        judgement.unclear(ReasonCode.VALIDITY_TOO_SHORT, source.id());
      }
    }
    LocalDate end = Ends.earliest(file);
    judgement.require(
        Known.of(!end.isBefore(Ends.least(file))),
        ReasonCode.VALIDITY_TOO_SHORT,
        end,
        file.rules().parameters().terms().minimumMonths());
  }
}
