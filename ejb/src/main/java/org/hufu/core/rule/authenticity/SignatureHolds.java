package org.hufu.core.rule.authenticity;

import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;
import org.hufu.core.source.Authenticity;
import org.hufu.core.source.Known;
import org.hufu.core.source.Source;

/**
 * R01: the signature is valid over exactly these bytes, and its algorithm is allowed on the day.
 * Source: Regulation (EU) 2024/482, Article 8(4).
 */
public final class SignatureHolds implements Rule {

  @Override
  public Condition condition() {
    return Condition.R01;
  }

  @Override
  public void judge(Case file, Judgement judgement) {
    for (Source source : file.sources()) {
      Authenticity.Signature signature = source.authenticity().signature();
      if (signature.valid() == Known.YES && signature.algorithm().isEmpty()) {
        judgement.unclear(ReasonCode.SIG_INVALID, source.id());
      } else if (signature.valid() == Known.YES && !isAccepted(file, signature.algorithm())) {
        judgement.objects(ReasonCode.SIG_INVALID, source.id());
      } else {
        judgement.require(signature.valid(), ReasonCode.SIG_INVALID, source.id());
      }
    }
  }

  private static boolean isAccepted(Case file, String algorithm) {
    return file.rules().parameters().trust().algorithms().stream()
        .filter(accepted -> accepted.name().equals(algorithm))
        .anyMatch(accepted -> accepted.until().filter(file.day()::isAfter).isEmpty());
  }
}
