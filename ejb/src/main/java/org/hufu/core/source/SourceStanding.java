package org.hufu.core.source;

import java.time.LocalDate;
import java.util.Optional;
import org.hufu.core.conformity.Coded;

/**
 * Whether the document counts, and until when. Conditions R36, R38 and R41.
 *
 * @param validUntil last day; empty for documents without term
 * @param editionUntil last day on which its standard edition counts; empty while it is current
 */
public record SourceStanding(
    Status status,
    Optional<LocalDate> validUntil,
    Known editionCurrent,
    Optional<LocalDate> editionUntil) {

  /** What the issuer says today. */
  public enum Status implements Coded {
    IN_FORCE,
    SUSPENDED,
    WITHDRAWN,
    EXPIRED,
    /** Kept for the record only; after CMVP. */
    HISTORICAL,
    UNKNOWN
  }
}
