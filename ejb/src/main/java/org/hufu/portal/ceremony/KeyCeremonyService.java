package org.hufu.portal.ceremony;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.StateConflict;
import org.hufu.portal.account.AsBody;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Roles;
import org.hufu.portal.audit.AuditService;
import org.hufu.portal.custody.Custody;
import org.hufu.portal.custody.VaultState;
import org.hufu.portal.setting.Settings;
import org.hufu.portal.signing.KeyTurns;
import org.hufu.portal.signing.SigningKey;
import org.hufu.portal.signing.SigningService;

/**
 * Keys in the hands of people: a trust officer proposes, another one or an administrator confirms.
 */
@Stateless
@AsBody
public class KeyCeremonyService {
  private static final Duration LEAD = Duration.ofDays(1);
  private static final Duration DEMO_LEAD = Duration.ofSeconds(20);

  @Inject KeyChangeStore store;
  @Inject SigningService signing;
  @Inject KeyTurns turns;
  @Inject Custody custody;
  @Inject CallerService callers;
  @Inject AuditService audit;
  @Inject Settings settings;
  @Inject Clock clock;

  /** All keys that ever were, oldest first. */
  @RolesAllowed({Roles.TRUST_OFFICER, Roles.ADMINISTRATOR, Roles.AUDITOR})
  public List<SigningKey> keys() {
    return signing.listKeys();
  }

  /** The places where this node keeps private keys. */
  @RolesAllowed({Roles.TRUST_OFFICER, Roles.ADMINISTRATOR, Roles.AUDITOR})
  public List<VaultState> vaults() {
    return custody.states();
  }

  /** What was proposed, newest first, done or not. */
  @RolesAllowed({Roles.TRUST_OFFICER, Roles.ADMINISTRATOR, Roles.AUDITOR})
  public List<KeyChange> changes() {
    return store.list();
  }

  /** First signature; empty if there is no such key. */
  @RolesAllowed(Roles.TRUST_OFFICER)
  public Optional<Outcome<KeyChange>> propose(
      String kid, KeyChange.Kind kind, KeyChange.Wish wish) {
    return turns.find(kid).map(key -> propose(key, kind, wish));
  }

  private Outcome<KeyChange> propose(SigningKey key, KeyChange.Kind kind, KeyChange.Wish wish) {
    List<Reason> objections =
        new ArrayList<>(rules().objections(kind, key, turns.newest(key), wish));
    KeyChange change =
        new KeyChange(
            UUID.randomUUID().toString(),
            kind,
            key.kid(),
            new KeyChange.Wish(wish.effective().truncatedTo(ChronoUnit.SECONDS), wish.reason()),
            signed(),
            Optional.empty(),
            Optional.empty());
    if (objections.isEmpty() && !store.insert(change)) {
      objections.add(Reason.of("signing.change-open", key.kid()));
    }
    if (!objections.isEmpty()) {
      return Outcome.refused(objections);
    }
    noted("signing.key-change-proposed", change);
    return Outcome.done(change);
  }

  /** Second signature, by another person: it is done. Empty if there is no such proposal. */
  @RolesAllowed({Roles.TRUST_OFFICER, Roles.ADMINISTRATOR})
  public Optional<Outcome<KeyChange>> confirm(String id) {
    return store.find(id).map(this::confirm);
  }

  private Outcome<KeyChange> confirm(KeyChange change) {
    if (change.confirmed().isPresent()) {
      throw StateConflict.changedMeanwhile(change.id());
    }
    if (callers.current().account().equals(change.proposed().account())) {
      return Outcome.refused("signing.second-signature-not-you");
    }
    turns.lock();
    SigningKey key = turns.find(change.kid()).orElseThrow();
    KeyChange timely = timely(change, key);
    List<Reason> objections =
        rules().objections(timely.kind(), key, turns.newest(key), timely.wish());
    if (!objections.isEmpty()) {
      return Outcome.refused(objections);
    }
    KeyChange confirmed = timely.confirmedBy(signed(), apply(timely, key));
    store.confirm(confirmed);
    noted("signing.key-change-confirmed", confirmed);
    return Outcome.done(confirmed);
  }

  /** The announcement begins with the second signature, however long that took. */
  private KeyChange timely(KeyChange change, SigningKey key) {
    Instant earliest = rules().earliest(key);
    boolean late =
        change.kind() == KeyChange.Kind.ROTATION && change.wish().effective().isBefore(earliest);
    return late
        ? new KeyChange(
            change.id(),
            change.kind(),
            change.kid(),
            new KeyChange.Wish(
                earliest.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1), change.wish().reason()),
            change.proposed(),
            Optional.empty(),
            Optional.empty())
        : change;
  }

  private Optional<String> apply(KeyChange change, SigningKey key) {
    Instant effective = change.wish().effective();
    return switch (change.kind()) {
      case ROTATION -> Optional.of(turns.announce(key, effective).kid());
      case COMPROMISE -> {
        turns.fall(key, effective);
        yield Optional.empty();
      }
    };
  }

  /** Lets this node try a refused PIN once more; empty if it has no such place of keys. */
  @RolesAllowed({Roles.TRUST_OFFICER, Roles.ADMINISTRATOR})
  public Optional<VaultState> unlock(String vault) {
    Optional<VaultState> state = custody.unlock(vault);
    state.ifPresent(
        one -> audit.record("signing.vault-unlocked", "key-vault", one.vault(), Map.of()));
    return state;
  }

  private KeyRules rules() {
    Duration lead =
        ConfigProvider.getConfig()
            .getOptionalValue("hufu.keys.announcement", Duration.class)
            .orElse(settings.isDemo() ? DEMO_LEAD : LEAD);
    return new KeyRules(clock.instant(), lead);
  }

  private KeyChange.Signed signed() {
    return new KeyChange.Signed(
        callers.current().account(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  private void noted(String action, KeyChange change) {
    audit.record(
        action,
        "key",
        change.kid(),
        Map.of(
            "change", change.id(),
            "kind", change.kind().code(),
            "effective", change.wish().effective().toString(),
            "successor", change.successor().orElse("")));
  }
}
