package org.hufu.portal.ceremony;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hufu.core.conformity.Reason;
import org.hufu.portal.signing.SigningKey;

/**
 * What may be done about a key, and when.
 *
 * @param lead how long a key stands in the trust list before it signs, so that verifiers who fetch
 *     the list now and then know it
 */
record KeyRules(Instant now, Duration lead) {
  private static final int MAX_REASON = 500;

  /** The earliest instant at which a successor may sign. */
  Instant earliest(SigningKey key) {
    return key.state(now) == SigningKey.Phase.VALID ? now.plus(lead) : now;
  }

  /**
   * What stands against the change.
   *
   * @param newest the newest key of the same owner, announced ones included
   */
  List<Reason> objections(
      KeyChange.Kind kind, SigningKey key, SigningKey newest, KeyChange.Wish wish) {
    List<Reason> objections = new ArrayList<>();
    if (wish.reason().isBlank() || wish.reason().length() > MAX_REASON) {
      objections.add(Reason.of("signing.reason-missing", MAX_REASON));
    }
    switch (kind) {
      case ROTATION -> rotation(key, newest, wish.effective(), objections);
      case COMPROMISE -> compromise(key, wish.effective(), objections);
    }
    return objections;
  }

  private void rotation(SigningKey key, SigningKey newest, Instant from, List<Reason> objections) {
    if (key.compromisedAt().isPresent()) {
      objections.add(Reason.of("signing.key-fell", key.kid()));
    } else if (!newest.kid().equals(key.kid())) {
      objections.add(Reason.of("signing.successor-announced", newest.kid()));
    }
    if (from.isBefore(earliest(key))) {
      objections.add(Reason.of("signing.too-soon", earliest(key)));
    }
    if (key.state(now) == SigningKey.Phase.VALID && from.isAfter(key.period().until())) {
      objections.add(Reason.of("signing.too-late", key.period().until()));
    }
  }

  private void compromise(SigningKey key, Instant since, List<Reason> objections) {
    if (since.isAfter(now)) {
      objections.add(Reason.of("signing.compromise-to-come"));
    }
    if (since.isBefore(key.chain().validFrom())) {
      objections.add(Reason.of("signing.compromise-before-key"));
    }
    if (key.compromisedAt().filter(at -> !at.isAfter(since)).isPresent()) {
      objections.add(Reason.of("signing.key-fell", key.kid()));
    }
  }
}
