package org.hufu.core.rule.timeliness;

import java.util.List;
import java.util.Optional;
import org.hufu.core.dossier.Vigilance;
import org.hufu.core.recognition.Bearing;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;

/**
 * R40: patches since the test went through the approved patch procedure; what others touch is
 * tested again. Source: Regulation (EU) 2024/482, Annex IV.4.
 */
public final class PatchesByProcedure implements Rule {

  @Override
  public Condition condition() {
    return Condition.R40;
  }

  @Override
  public void judge(Case file, Judgement judgement) {
    Optional<List<Vigilance.Patch>> patches = file.dossier().circumstances().vigilance().patches();
    if (patches.isEmpty()) {
      judgement.unclear(ReasonCode.VULNERABILITY_OPEN, "–");
    }
    for (Vigilance.Patch patch : patches.orElse(List.of())) {
      switch (patch.byProcedure()) {
        case YES -> judgement.met();
        case UNKNOWN ->
            judgement.about(patch.affected()).unclear(ReasonCode.VULNERABILITY_OPEN, patch.id());
        case NO ->
            judgement
                .about(patch.affected())
                .objects(
                    patch.affected().isEmpty() ? Bearing.EVIDENCE : Bearing.DELTA,
                    ReasonCode.VULNERABILITY_OPEN,
                    patch.id());
      }
    }
  }
}
