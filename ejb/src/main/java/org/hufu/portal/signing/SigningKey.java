package org.hufu.portal.signing;

import java.time.Instant;
import java.util.Optional;
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
    Algorithm algorithm,
    X509Chain chain,
    Period period,
    Optional<Instant> compromisedAt) {

  /** From the first instant inclusive to the last exclusive. */
  public record Period(Instant from, Instant until) {}

  boolean isUsable(Instant at) {
    return compromisedAt.isEmpty() && !at.isBefore(period.from()) && at.isBefore(period.until());
  }
}
