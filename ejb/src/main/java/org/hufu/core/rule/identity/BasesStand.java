package org.hufu.core.rule.identity;

import java.util.List;
import java.util.Optional;
import org.hufu.core.claim.Identity;
import org.hufu.core.recognition.Bearing;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;

/**
 * R23: certified products underneath are in force and configured as assumed. A base that is only
 * historical goes to a person. Source: Regulation (EU) 2024/482, Article 9(3); caveats of the CMVP.
 */
public final class BasesStand implements Rule {

  @Override
  public Condition condition() {
    return Condition.R23;
  }

  @Override
  public void judge(Case file, Judgement judgement) {
    Optional<List<Identity.CertifiedPart>> bases =
        file.dossier().claim().identity().composition().bases();
    if (bases.isEmpty()) {
      judgement.unclear(ReasonCode.BASE_NOT_VALID, "–");
    }
    for (Identity.CertifiedPart base : bases.orElse(List.of())) {
      boolean over = base.validUntil().filter(file.day()::isAfter).isPresent();
      switch (base.status()) {
        case IN_FORCE -> {
          if (over) {
            judgement.objects(ReasonCode.BASE_NOT_VALID, base.certificate());
          } else {
            configuration(base, judgement);
          }
        }
        case HISTORICAL ->
            judgement.objects(Bearing.JUDGEMENT, ReasonCode.BASE_NOT_VALID, base.certificate());
        case UNKNOWN -> judgement.unclear(ReasonCode.BASE_NOT_VALID, base.certificate());
        case SUSPENDED, WITHDRAWN, EXPIRED ->
            judgement.objects(ReasonCode.BASE_NOT_VALID, base.certificate());
      }
    }
  }

  private static void configuration(Identity.CertifiedPart base, Judgement judgement) {
    switch (base.asAssumed()) {
      case YES -> judgement.met();
      case NO ->
          judgement
              .about(base.affected())
              .objects(
                  base.affected().isEmpty() ? Bearing.HARD : Bearing.DELTA,
                  ReasonCode.CONFIG_DIFFERS,
                  base.certificate());
      case UNKNOWN -> judgement.unclear(ReasonCode.CONFIG_DIFFERS, base.certificate());
    }
  }
}
