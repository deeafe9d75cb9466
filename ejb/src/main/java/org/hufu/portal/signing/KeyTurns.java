package org.hufu.portal.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hufu.portal.audit.AuditService;
import org.hufu.portal.setting.Settings;

/** Changes whose turn it is to sign, once people decided so; in the caller's transaction. */
@ApplicationScoped
public class KeyTurns {
  /** How long the old key stays valid beside the new one, for work that began before. */
  private static final Duration OVERLAP = Duration.ofDays(1);

  @Inject SigningStore store;
  @Inject SigningService signing;
  @Inject KeyMaker maker;
  @Inject Settings settings;
  @Inject AuditService audit;

  public Optional<SigningKey> find(String kid) {
    return store.find(kid);
  }

  /** Keeps other nodes from changing keys until this transaction ends. */
  public void lock() {
    store.lock();
  }

  /**
   * Makes the next key, which the trust list shows from now on, and ends the turn of this one.
   *
   * @param from when the next one begins to sign
   * @throws org.hufu.portal.custody.VaultAway if it cannot be made now; nothing has changed
   */
  public SigningKey announce(SigningKey before, Instant from) {
    Optional<SigningKey> root =
        before.purpose().isRoot()
            ? Optional.empty()
            : Optional.of(signing.key(before.purpose().root(), settings.body().id()));
    SigningKey next = maker.successor(before, from, root);
    store.end(before, from.plus(OVERLAP));
    return next;
  }

  /** From then on what it signed proves nothing, and from now on it signs nothing. */
  public void fall(SigningKey key, Instant at) {
    store.fall(key, at);
    audit.record(
        "signing.key-compromised",
        "key",
        key.kid(),
        Map.of("purpose", key.purpose().word(), "since", at.toString()));
  }

  /** The newest key of the same owner, announced ones included. */
  public SigningKey newest(SigningKey key) {
    return store.list(key.purpose(), key.organisation()).stream()
        .filter(one -> one.compromisedAt().isEmpty())
        .findFirst()
        .orElse(key);
  }
}
