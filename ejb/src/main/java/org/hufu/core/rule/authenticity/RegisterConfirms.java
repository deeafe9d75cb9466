package org.hufu.core.rule.authenticity;

import java.time.Instant;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;
import org.hufu.core.source.Authenticity;
import org.hufu.core.source.Source;

/**
 * R05: the issuer's register confirms number, holder and product, by an answer that is still fresh.
 * A register that is silent decides nothing. Source: IECEE 02; Regulation (EU) 2024/482, Article
 * 42.
 */
public final class RegisterConfirms implements Rule {

  @Override
  public Condition condition() {
    return Condition.R05;
  }

  @Override
  public void judge(Case file, Judgement judgement) {
    for (Source source : file.sources()) {
      Authenticity.RegisterAnswer register = source.authenticity().register();
      switch (register.answer()) {
        case NOT_KNOWN, DIFFERS -> judgement.objects(ReasonCode.REGISTER_UNCONFIRMED, source.id());
        case NO_ANSWER -> judgement.unclear(ReasonCode.REGISTER_UNCONFIRMED, source.id());
        case CONFIRMED -> {
          if (isFresh(register, file.dossier().at())) {
            judgement.met();
          } else {
            judgement.unclear(ReasonCode.REGISTER_UNCONFIRMED, source.id());
          }
        }
      }
    }
  }

  private static boolean isFresh(Authenticity.RegisterAnswer register, Instant at) {
    return register
        .asOf()
        .filter(asOf -> !asOf.plusSeconds(register.ttlSeconds()).isBefore(at))
        .isPresent();
  }
}
