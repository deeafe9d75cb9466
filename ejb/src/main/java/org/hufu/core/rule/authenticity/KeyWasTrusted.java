package org.hufu.core.rule.authenticity;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;
import org.hufu.core.source.Authenticity;
import org.hufu.core.source.Known;
import org.hufu.core.source.Source;

/**
 * R02: the key belonged to the body that the document names and was valid when it signed, shown by
 * trusted time. A signature proven only after the key's term may be older or not: that cannot be
 * told. Source: ETSI EN 319 102-1, 5.5.
 */
public final class KeyWasTrusted implements Rule {

  @Override
  public Condition condition() {
    return Condition.R02;
  }

  @Override
  public void judge(Case file, Judgement judgement) {
    for (Source source : file.sources()) {
      Authenticity.SigningKey key = source.authenticity().key();
      if (key.ofClaimedBody() == Known.YES) {
        time(key, source.id(), judgement);
      } else {
        judgement.require(key.ofClaimedBody(), ReasonCode.KEY_INVALID, source.id());
      }
    }
  }

  private static void time(Authenticity.SigningKey key, String source, Judgement judgement) {
    if (key.provenAt().isEmpty() || key.from().isEmpty()) {
      judgement.unclear(ReasonCode.KEY_INVALID, source);
      return;
    }
    Instant proven = key.provenAt().get();
    boolean early = proven.isBefore(key.from().get());
    boolean fallen =
        Stream.of(key.revokedAt(), key.compromisedAt())
            .flatMap(Optional::stream)
            .anyMatch(end -> !proven.isBefore(end));
    if (early || fallen) {
      judgement.objects(ReasonCode.KEY_INVALID, source);
    } else if (key.until().filter(proven::isAfter).isPresent()) {
      judgement.unclear(ReasonCode.KEY_INVALID, source);
    } else {
      judgement.met();
    }
  }
}
