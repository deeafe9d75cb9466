package org.hufu.portal.signing;

import java.time.Instant;
import java.util.Optional;
import org.hufu.core.conformity.Coded;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.X509Chain;

/**
 * The public side of one of our keys, as the trust list shows it.
 *
 * @param kid thumbprint of the public key, RFC 7638
 * @param organisation id of the body or laboratory in whose name it signs
 * @param chain from the key's own X.509 certificate to the root
 * @param compromisedAt since when its signatures prove nothing, or empty
 */
public record SigningKey(
    String kid,
    Purpose purpose,
    String organisation,
    X509Chain chain,
    Period period,
    Optional<Instant> compromisedAt,
    Origin origin) {

  /**
   * From the first instant inclusive to the last exclusive.
   *
   * @param until when the X.509 certificate or the key's turn ends, whichever is earlier
   */
  public record Period(Instant from, Instant until) {}

  /**
   * Where it comes from.
   *
   * @param vault the place where it was made and stays
   * @param handover of a root that followed another one: the old root's word, compact JWS
   */
  public record Origin(String vault, Algorithm algorithm, Optional<String> handover) {}

  /** What a key may do; every one stays in the trust list. */
  public enum Phase implements Coded {
    /** In the trust list, so that everybody knows it before it signs. */
    ANNOUNCED,
    VALID,
    /** Its successor took over, or its X.509 certificate ended. */
    ENDED,
    COMPROMISED
  }

  public Algorithm algorithm() {
    return origin.algorithm();
  }

  boolean isUsable(Instant at) {
    return compromisedAt.isEmpty() && !at.isBefore(period.from()) && at.isBefore(period.until());
  }

  /** What it may do at that instant, in one word. */
  public Phase state(Instant at) {
    if (compromisedAt.isPresent()) {
      return Phase.COMPROMISED;
    }
    if (at.isBefore(period.from())) {
      return Phase.ANNOUNCED;
    }
    return at.isBefore(period.until()) ? Phase.VALID : Phase.ENDED;
  }
}
