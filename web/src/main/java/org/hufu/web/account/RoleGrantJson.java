package org.hufu.web.account;

import java.time.Instant;
import org.hufu.portal.account.RoleGrant;

/** One role over one span of time on the wire; without {@code validTo} it is in force. */
public record RoleGrantJson(
    String id, String role, String scheme, String validFrom, String validTo) {

  static RoleGrantJson of(RoleGrant grant) {
    return new RoleGrantJson(
        grant.id(),
        grant.role(),
        grant.scheme().orElse(null),
        grant.validFrom().toString(),
        grant.validTo().map(Instant::toString).orElse(null));
  }
}
