package org.hufu.core.rule.identity;

import java.util.List;
import org.hufu.core.claim.Identity;
import org.hufu.core.recognition.Bearing;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;
import org.hufu.core.source.Known;

/**
 * R24: what was tested, and where, is what will be used: the configuration is the same and the
 * assumptions hold. Source: Regulation (EU) 2024/482, Annex V.1(9); operating environments of the
 * CMVP.
 */
public final class ConfigurationIntended implements Rule {

  @Override
  public Condition condition() {
    return Condition.R24;
  }

  @Override
  public void judge(Case file, Judgement judgement) {
    Identity.Configuration configuration = file.dossier().claim().identity().configuration();
    require(configuration.same(), "–", configuration.affected(), judgement);
    configuration
        .assumptions()
        .forEach(
            assumption ->
                require(assumption.holds(), assumption.what(), assumption.affected(), judgement));
  }

  private static void require(
      Known holds, String what, List<String> affected, Judgement judgement) {
    switch (holds) {
      case YES -> judgement.met();
      case UNKNOWN -> judgement.about(affected).unclear(ReasonCode.CONFIG_DIFFERS, what);
      case NO ->
          judgement
              .about(affected)
              .objects(
                  affected.isEmpty() ? Bearing.JUDGEMENT : Bearing.DELTA,
                  ReasonCode.CONFIG_DIFFERS,
                  what);
    }
  }
}
