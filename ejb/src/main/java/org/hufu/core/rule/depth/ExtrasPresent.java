package org.hufu.core.rule.depth;

import org.hufu.core.arrangement.Arrangement;
import org.hufu.core.arrangement.Extra;
import org.hufu.core.dossier.Dossier;
import org.hufu.core.recognition.Bearing;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;
import org.hufu.core.source.Known;

/**
 * R35: what the scheme wants beside results is there: an algorithm certificate, a factory
 * inspection, an audit of processes. What can be done here joins the delta tests. Source: NIAP
 * Policy 5; NESAS.
 */
public final class ExtrasPresent implements Rule {

  @Override
  public Condition condition() {
    return Condition.R35;
  }

  @Override
  public void judge(Case file, Judgement judgement) {
    for (Arrangement arrangement : file.arrangements()) {
      for (Extra extra : arrangement.demands().extras()) {
        switch (present(file, extra)) {
          case YES -> judgement.met();
          case UNKNOWN -> judgement.unclear(ReasonCode.EXTRA_MISSING, extra.id());
          case NO ->
              judgement.objects(
                  extra.kind() == Extra.Kind.ACTIVITY ? Bearing.DELTA : Bearing.EVIDENCE,
                  ReasonCode.EXTRA_MISSING,
                  extra.id());
        }
      }
    }
  }

  /** Whether the case shows this extra. */
  public static Known present(Case file, Extra extra) {
    return file.dossier().claim().extras().stream()
        .filter(shown -> shown.id().equals(extra.id()))
        .map(Dossier.ShownExtra::present)
        .findFirst()
        .orElse(Known.UNKNOWN);
  }
}
