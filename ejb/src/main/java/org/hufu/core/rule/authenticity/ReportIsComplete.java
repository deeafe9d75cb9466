package org.hufu.core.rule.authenticity;

import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;
import org.hufu.core.source.Authenticity;
import org.hufu.core.source.Known;
import org.hufu.core.source.Source;

/**
 * R04: all parts are at hand, of the newest edition, which nobody cancelled. Source: ISO/IEC
 * 17025:2017, 7.8.2.1 d and 7.8.8.
 */
public final class ReportIsComplete implements Rule {

  @Override
  public Condition condition() {
    return Condition.R04;
  }

  @Override
  public void judge(Case file, Judgement judgement) {
    for (Source source : file.sources()) {
      Authenticity.Completeness parts = source.authenticity().completeness();
      if (!parts.missing().isEmpty()) {
        judgement.objects(
            ReasonCode.REPORT_INCOMPLETE, source.id(), String.join(", ", parts.missing()));
      } else {
        judgement.require(parts.allParts(), ReasonCode.REPORT_INCOMPLETE, source.id(), "–");
      }
      judgement.require(parts.newest(), ReasonCode.REPORT_SUPERSEDED, source.id());
      if (parts.cancelled() == Known.UNKNOWN) {
        judgement.unclear(ReasonCode.REPORT_SUPERSEDED, source.id());
      } else if (parts.cancelled() == Known.YES) {
        judgement.objects(ReasonCode.REPORT_SUPERSEDED, source.id());
      }
    }
  }
}
