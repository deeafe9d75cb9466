package org.hufu.core.envelope;

import java.time.LocalDate;
import java.util.Optional;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.signature.Jwk;

/**
 * A key that is known from elsewhere than the file.
 *
 * @param owner name of the laboratory
 * @param jwk bound to its algorithm
 * @param term days on which its owner signed with it
 * @param compromisedOn from then on it may have been in other hands
 */
public record PublishedKey(
    String owner, Jwk jwk, DateRange term, Optional<LocalDate> compromisedOn) {

  /** A key without known beginning and end. */
  public PublishedKey(String owner, Jwk jwk) {
    this(owner, jwk, new DateRange(LocalDate.MIN, LocalDate.MAX), Optional.empty());
  }
}
