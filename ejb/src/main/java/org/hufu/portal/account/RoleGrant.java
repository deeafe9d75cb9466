package org.hufu.portal.account;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * One role held by one account for one span of time. Never deleted.
 *
 * @param scheme id of the only scheme it covers, or empty for all
 * @param validTo first instant at which it no longer holds, or empty while it holds
 */
public record RoleGrant(
    String id,
    String account,
    String role,
    Optional<String> scheme,
    Instant validFrom,
    Optional<Instant> validTo)
    implements Serializable {

  public boolean isInForce(Instant at) {
    return !at.isBefore(validFrom) && validTo.map(at::isBefore).orElse(true);
  }
}
