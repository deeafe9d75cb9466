package org.hufu.core.conformity;

import java.time.Instant;
import java.util.Set;

/** Where a certificate stands. Source: ISO/IEC 17065:2012, 7.11. */
public enum CertificateState implements Coded {
  IN_FORCE,
  SUSPENDED,
  WITHDRAWN,
  /** Follows from the dates alone and is never stored. */
  EXPIRED;

  /** States this one may be moved to by a decision. */
  public Set<CertificateState> next() {
    return switch (this) { // no default: a new state must be thought through here
      case IN_FORCE -> Set.of(SUSPENDED, WITHDRAWN);
      case SUSPENDED -> Set.of(IN_FORCE, WITHDRAWN);
      case WITHDRAWN, EXPIRED -> Set.of();
    };
  }

  /**
   * The state that people see at an instant; a withdrawn certificate does not expire.
   *
   * @param validUntil last instant of the term
   */
  public CertificateState at(Instant instant, Instant validUntil) {
    return this != WITHDRAWN && instant.isAfter(validUntil) ? EXPIRED : this;
  }
}
