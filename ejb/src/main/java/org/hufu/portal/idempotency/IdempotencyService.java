package org.hufu.portal.idempotency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.hufu.portal.account.CallerService;

/** Keeps first answers for seven days. Keys of different accounts never meet. */
@Stateless
public class IdempotencyService {
  static final Duration KEPT = Duration.ofDays(7);

  @Inject IdempotencyStore answers;
  @Inject CallerService callers;
  @Inject Clock clock;

  /**
   * Claims a key in the caller's transaction. A request with the same key that runs at the same
   * time makes this one wait until that one's transaction ends.
   *
   * @param digest SHA-256 over all that makes the request what it is
   * @throws org.hufu.core.conformity.StateConflict when the other request takes too long
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Claim claim(String key, byte[] digest) {
    String account = callers.current().account();
    if (answers.insert(account, key, digest, clock.instant())) {
      return new Claim.Fresh();
    }
    Optional<StoredAnswer> answer = answers.find(account, key, digest);
    return answer.isPresent() ? new Claim.Replayed(answer.get()) : new Claim.Reused();
  }

  /** Stores the answer to a key that this transaction claimed. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void store(String key, StoredAnswer answer) {
    answers.update(callers.current().account(), key, answer);
  }

  /** Forgets what is older than seven days; called by the timer. */
  @PermitAll
  public void forgetOld() {
    answers.deleteBefore(clock.instant().minus(KEPT));
  }
}
