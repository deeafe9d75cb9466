package org.hufu.core.rule.coverage;

import org.hufu.core.crosswalk.Link;
import org.hufu.core.crosswalk.Qualifier;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Line;
import org.hufu.core.rule.LineRule;

/**
 * R25: what the source asks for is equal, equivalent or a superset. A subset or an overlap covers
 * in part, which is not enough; nothing covers what no crosswalk mentions; a statement about
 * several targets together may say nothing about one.
 */
public final class RequirementCovered implements LineRule {

  @Override
  public Condition condition() {
    return Condition.R25;
  }

  @Override
  public void judge(Line line, Judgement judgement) {
    Link link = line.link();
    if (link.qualifiers().stream().anyMatch(Qualifier::isBlocking)) {
      judgement.objects(ReasonCode.REQUIREMENT_NOT_COVERED);
    } else if (link.relation().isPresent() && link.relation().get().covers()) {
      judgement.met();
    } else if (link.relation().isEmpty() && link.path().size() < 2) {
      judgement.unclear(ReasonCode.REQUIREMENT_NOT_COVERED);
    } else if (link.relation().isPresent()) {
      judgement.objects(ReasonCode.REQUIREMENT_NOT_COVERED);
    }
  }

  /** What is said of a requirement that no link leads to. */
  public void judgeGap(Judgement judgement) {
    judgement.objects(ReasonCode.REQUIREMENT_NOT_COVERED);
  }
}
