package org.hufu.web.ceremony;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.Reason;
import org.hufu.portal.ceremony.KeyCeremonyService;
import org.hufu.portal.ceremony.KeyChange;
import org.hufu.portal.custody.VaultState;
import org.hufu.portal.signing.SigningKey;
import org.hufu.web.desk.Attempt;
import org.hufu.web.desk.CallerPage;
import org.hufu.web.desk.Entries;
import org.hufu.web.page.WordsPage;

/** Our keys, the places where they lie, and what two people change about them. */
@Named
@RequestScoped
public class KeysPage {
  private static final String ADDRESS = "/app/keys";
  private static final int SHORT = 12;

  @Inject KeyCeremonyService ceremony;
  @Inject CallerPage me;
  @Inject WordsPage words;
  @Inject Attempt attempt;
  @Inject Clock clock;

  private final Entries entries = new Entries();
  private List<SigningKey> keys;
  private List<KeyChange> changes;

  /** Oldest first. */
  public List<SigningKey> getKeys() {
    if (keys == null) {
      keys = ceremony.keys();
      me.introduceOrganisations(keys.stream().map(SigningKey::organisation));
    }
    return keys;
  }

  public List<VaultState> getVaults() {
    return ceremony.vaults();
  }

  /** Places that make signatures wait; usually none. */
  public List<VaultState> getTroubled() {
    return getVaults().stream().filter(VaultState::isWaiting).toList();
  }

  public boolean isLocked() {
    return getVaults().stream().anyMatch(vault -> vault.condition() == VaultState.Condition.LOCKED);
  }

  public String state(SigningKey key) {
    return key.state(clock.instant()).code();
  }

  /** The beginning of a thumbprint; enough for people to tell keys apart. */
  public String brief(String kid) {
    return kid.substring(0, Math.min(SHORT, kid.length()));
  }

  /** What waits for its second signature. */
  public List<KeyChange> getWaiting() {
    if (changes == null) {
      changes = ceremony.changes().stream().filter(change -> change.confirmed().isEmpty()).toList();
      me.introduce(changes.stream().map(change -> change.proposed().account()));
    }
    return changes;
  }

  /** Those of them that somebody else proposed. */
  public List<SelectItem> getConfirmable() {
    return getWaiting().stream()
        .filter(change -> !change.proposed().account().equals(me.caller().account()))
        .map(change -> new SelectItem(change.id(), sentence(change)))
        .toList();
  }

  private String sentence(KeyChange change) {
    return words.of("key.kind." + change.kind().code()) + " · " + brief(change.kid());
  }

  public List<SelectItem> getKinds() {
    return Arrays.stream(KeyChange.Kind.values())
        .map(kind -> new SelectItem(kind.code(), words.of("key.kind." + kind.code())))
        .toList();
  }

  public List<SelectItem> getChangeable() {
    return getKeys().stream()
        .filter(key -> key.compromisedAt().isEmpty())
        .map(
            key ->
                new SelectItem(
                    key.kid(),
                    words.of("key.purpose." + key.purpose().word()) + " · " + brief(key.kid())))
        .toList();
  }

  public void propose() {
    Optional<KeyChange.Kind> kind = Coded.find(KeyChange.Kind.class, entries.text("keyChange"));
    Optional<LocalDate> day = entries.day("keyDay");
    if (kind.isEmpty() || day.isEmpty()) {
      attempt.object(kind.isEmpty() ? "keyChange" : "keyDay", Reason.of("request.malformed"));
      return;
    }
    String kid = entries.text("key");
    KeyChange.Wish wish =
        new KeyChange.Wish(beginning(day.get(), kind.get(), kid), entries.text("reason"));
    attempt.step(
        () -> ceremony.propose(kid, kind.get(), wish), "key.proposed.news", change -> ADDRESS);
  }

  /** A key that was made on the day on which it fell was in other hands from the beginning. */
  private Instant beginning(LocalDate day, KeyChange.Kind kind, String kid) {
    Instant start = day.atStartOfDay(clock.getZone()).toInstant();
    Stream<Instant> made =
        getKeys().stream()
            .filter(key -> kind == KeyChange.Kind.COMPROMISE && key.kid().equals(kid))
            .map(key -> key.chain().validFrom())
            .filter(from -> from.atZone(clock.getZone()).toLocalDate().equals(day));
    return made.filter(start::isBefore).findFirst().orElse(start);
  }

  public void confirm() {
    attempt.step(
        () -> ceremony.confirm(entries.text("waitingChange")),
        "key.confirmed.news",
        change -> ADDRESS);
  }

  /** Lets every refused PIN be tried once more. */
  public void unlock() {
    getVaults().stream()
        .filter(vault -> vault.condition() == VaultState.Condition.LOCKED)
        .forEach(vault -> ceremony.unlock(vault.vault()));
    attempt.go(ADDRESS);
  }

  public Entries getEntries() {
    return entries;
  }
}
