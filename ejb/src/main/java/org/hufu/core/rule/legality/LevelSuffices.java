package org.hufu.core.rule.legality;

import java.util.Optional;
import org.hufu.core.dossier.Target;
import org.hufu.core.recognition.Bearing;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;
import org.hufu.core.source.Source;

/**
 * R15: the level maps to the level asked for or a higher one. A lower one is recognised up to there
 * and the rest is evaluated; for a whole certificate it refuses. Source: CCRA, cap at EAL2;
 * consumer labels.
 */
public final class LevelSuffices implements Rule {

  @Override
  public Condition condition() {
    return Condition.R15;
  }

  @Override
  public void judge(Case file, Judgement judgement) {
    Target target = file.dossier().target();
    if (target.level().isEmpty()) {
      return;
    }
    for (Source source : file.sources()) {
      if (file.isDomestic(source) || file.arrangement(source).isPresent()) {
        judge(file, source, judgement);
      }
    }
  }

  private static void judge(Case file, Source source, Judgement judgement) {
    Target target = file.dossier().target();
    Optional<String> reached = Levels.reached(file, source);
    if (reached.isPresent() && isEnough(target, reached.get())) {
      judgement.met();
    } else if (reached.isEmpty() && source.issue().level().isEmpty()) {
      judgement.unclear(ReasonCode.LEVEL_TOO_LOW, source.id(), target.level());
    } else {
      judgement.objects(
          reached.isEmpty() || target.whole() ? Bearing.HARD : Bearing.DELTA,
          ReasonCode.LEVEL_TOO_LOW,
          source.id(),
          target.level());
    }
  }

  private static boolean isEnough(Target target, String reached) {
    int asked = target.levels().indexOf(target.level());
    return asked >= 0 && target.levels().indexOf(reached) >= asked;
  }
}
