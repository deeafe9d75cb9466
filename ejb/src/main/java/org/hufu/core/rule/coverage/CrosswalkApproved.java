package org.hufu.core.rule.coverage;

import java.util.Set;
import org.hufu.core.crosswalk.Crosswalk;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Line;
import org.hufu.core.rule.LineRule;
import org.hufu.core.source.Known;

/** R28: each crosswalk on the way is approved by two people, by both sides, and not superseded. */
public final class CrosswalkApproved implements LineRule {

  @Override
  public Condition condition() {
    return Condition.R28;
  }

  @Override
  public void judge(Line line, Judgement judgement) {
    String body = line.source().issue().body();
    for (Crosswalk crosswalk : line.link().path()) {
      Set<String> sides = crosswalk.approvingBodies();
      if (body.isEmpty() && crosswalk.isApproved()) {
        judgement.unclear(ReasonCode.CROSSWALK_NOT_APPROVED, crosswalk.label());
      } else {
        boolean approved =
            crosswalk.isApproved()
                && sides.contains(body)
                && sides.contains(line.file().dossier().target().body());
        judgement.require(Known.of(approved), ReasonCode.CROSSWALK_NOT_APPROVED, crosswalk.label());
      }
    }
  }
}
