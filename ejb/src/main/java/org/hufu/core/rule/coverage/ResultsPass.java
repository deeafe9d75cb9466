package org.hufu.core.rule.coverage;

import java.util.List;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Line;
import org.hufu.core.rule.LineRule;
import org.hufu.core.source.Known;
import org.hufu.core.source.TestedResult;

/**
 * R29: every source requirement has a pass; "not applicable" counts where its reason holds here
 * too; inconclusive, error and not tested never do. Source: verdicts of SARIF; ISO/IEC 17025:2017,
 * 7.8.6.
 */
public final class ResultsPass implements LineRule {

  @Override
  public Condition condition() {
    return Condition.R29;
  }

  @Override
  public void judge(Line line, Judgement judgement) {
    for (String requirement : line.link().sources()) {
      List<TestedResult> results =
          line.results().stream()
              .filter(result -> result.requirements().contains(requirement))
              .toList();
      if (results.isEmpty()) {
        judgement.objects(ReasonCode.REQUIREMENT_NOT_COVERED);
      } else {
        judge(results, judgement);
      }
    }
  }

  private static void judge(List<TestedResult> results, Judgement judgement) {
    boolean counted = false;
    for (TestedResult result : results) {
      switch (result.verdict()) {
        case PASS -> counted = true;
        case NOT_APPLICABLE -> {
          counted = true;
          judgement.require(inapplicable(result), ReasonCode.REQUIREMENT_NOT_COVERED);
        }
        case INCONCLUSIVE, ERROR, NOT_TESTED ->
            judgement.objects(ReasonCode.REQUIREMENT_NOT_COVERED);
        case FAIL,
            INFORMATIONAL -> {} // R30 speaks of failures; information neither helps nor harms
      }
    }
    if (counted) {
      judgement.met();
    } else {
      judgement.objects(ReasonCode.REQUIREMENT_NOT_COVERED);
    }
  }

  private static Known inapplicable(TestedResult result) {
    return result.remarks().inapplicable().isBlank() ? Known.UNKNOWN : result.remarks().alsoHere();
  }
}
