package org.hufu.portal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hufu.portal.audit.AuditService;
import org.hufu.portal.secret.PasswordHash;

/**
 * Counts attempts before they are made, in short transactions of their own: a thousand guesses sent
 * at once are counted one by one.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Attempts {
  @Inject SignInStore counters;
  @Inject AuditService audit;
  @Inject Clock clock;

  /** Time to wait; when it is zero, the attempt is counted as failed until it succeeds. */
  Duration begin(Attempt attempt) {
    Instant now = clock.instant();
    Duration wait = Duration.ZERO;
    for (Throttle throttle : Throttle.values()) {
      Duration one = counters.wait(throttle, attempt.bucket(throttle), now);
      boolean spared =
          throttle == Throttle.ACCOUNT
              && !one.isZero()
              && counters.isKnownPlace(attempt.name(), attempt.address());
      wait = spared || one.compareTo(wait) < 0 ? wait : one;
    }
    if (wait.isZero()) {
      for (Throttle throttle : Throttle.values()) {
        counters.count(attempt.bucket(throttle), now);
      }
    }
    return wait;
  }

  void accept(Attempt attempt, String account) {
    counters.forget(attempt.bucket(Throttle.PAIR));
    counters.uncount(attempt.bucket(Throttle.ADDRESS));
    counters.uncount(attempt.bucket(Throttle.ACCOUNT));
    counters.rememberPlace(account, attempt.address(), clock.instant());
    audit.record("signin.accepted", "account", account, Map.of("address", attempt.address()));
  }

  /** The name as typed is not recorded: it may be a password in the wrong field. */
  void refuse(Attempt attempt, Optional<String> account) {
    audit.record(
        "signin.refused",
        "account",
        account.orElse("unknown"),
        Map.of("address", attempt.address()));
  }

  /** Writes a hash of today's cost in place of an older one. */
  void rehash(String account, PasswordHash hash) {
    counters.setPassword(account, hash, clock.instant());
  }
}
