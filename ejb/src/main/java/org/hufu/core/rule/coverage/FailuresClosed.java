package org.hufu.core.rule.coverage;

import org.hufu.core.conformity.Verdict;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Line;
import org.hufu.core.rule.LineRule;
import org.hufu.core.source.TestedResult;

/**
 * R30: a failure on what is relied on is visible, and its nonconformity was closed. Source:
 * Regulation (EU) 2024/482, Article 9(1)(c).
 */
public final class FailuresClosed implements LineRule {

  @Override
  public Condition condition() {
    return Condition.R30;
  }

  @Override
  public void judge(Line line, Judgement judgement) {
    for (TestedResult result : line.results()) {
      if (result.verdict() == Verdict.FAIL) {
        judgement.require(result.remarks().resolved(), ReasonCode.REQUIREMENT_NOT_COVERED);
      } else {
        judgement.met();
      }
    }
  }
}
