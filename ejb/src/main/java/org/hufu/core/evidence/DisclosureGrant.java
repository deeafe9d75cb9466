package org.hufu.core.evidence;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets one more organisation read one piece of evidence for some time.
 *
 * @param grantee id of the organisation
 * @param until first instant at which it no longer counts
 * @param reason for what, or on which legal ground; kept for good
 * @param grantedBy account
 * @param endedAt when it was taken back
 */
public record DisclosureGrant(
    String id,
    String grantee,
    Instant until,
    String reason,
    String grantedBy,
    Instant grantedAt,
    Optional<Instant> endedAt)
    implements Serializable {

  public boolean counts(String organisation, Instant at) {
    return grantee.equals(organisation) && endedAt.isEmpty() && at.isBefore(until);
  }
}
