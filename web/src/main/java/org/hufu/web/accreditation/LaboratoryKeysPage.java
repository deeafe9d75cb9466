package org.hufu.web.accreditation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.core.envelope.KeyText;
import org.hufu.core.envelope.LaboratoryKey;
import org.hufu.core.envelope.PublishedKey;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.MalformedKey;
import org.hufu.portal.account.Organisation;
import org.hufu.portal.account.OrganisationService;
import org.hufu.portal.laboratory.LaboratoryKeyService;
import org.hufu.web.desk.Attempt;
import org.hufu.web.desk.CallerPage;
import org.hufu.web.desk.Entries;
import org.hufu.web.page.VisitorPage;

/** Keys that laboratories published elsewhere; nothing is deleted. */
@Named
@RequestScoped
public class LaboratoryKeysPage {
  private static final String ADDRESS = "/app/laboratory-keys";
  private static final int MOST = 200;

  @Inject LaboratoryKeyService keys;
  @Inject OrganisationService organisations;
  @Inject VisitorPage visitor;
  @Inject CallerPage me;
  @Inject Attempt attempt;
  @Inject Clock clock;

  private final Entries entries = new Entries();
  private List<LaboratoryKey> items;

  @PostConstruct
  void load() {
    items = keys.list();
    me.introduceOrganisations(
        items.stream().map(LaboratoryKey::organisation).filter(id -> !id.isEmpty()));
    me.introduce(
        items.stream().flatMap(key -> key.history().stream()).map(LaboratoryKey.Event::account));
  }

  public List<LaboratoryKey> getItems() {
    return items;
  }

  /** Word of the state today. */
  public String state(LaboratoryKey of) {
    LocalDate today = LocalDate.now(clock);
    if (of.key().compromisedOn().isPresent()) {
      return "compromised";
    }
    if (today.isBefore(of.key().term().from())) {
      return "not-yet";
    }
    return of.key().term().includes(today) ? "in-use" : "ended";
  }

  public List<SelectItem> getLaboratories() {
    return organisations.list("", MOST).stream()
        .filter(one -> one.is(Organisation.Kind.LABORATORY))
        .map(one -> new SelectItem(one.id(), one.name().in(visitor.getLocale())))
        .toList();
  }

  /** Keys that something can still be said about. */
  public List<SelectItem> getChangeable() {
    return items.stream()
        .map(
            key ->
                new SelectItem(
                    key.id(),
                    key.key().owner() + " · " + key.key().jwk().thumbprint().substring(0, 12)))
        .toList();
  }

  public void create() {
    Optional<LocalDate> from = entries.day("validFrom");
    LocalDate until = entries.day("validUntil").orElse(LocalDate.MAX);
    boolean isNoDay = until.equals(LocalDate.MAX) && !entries.text("validUntil").isEmpty();
    if (from.isEmpty() || isNoDay || until.isBefore(from.get())) {
      attempt.object("validFrom", Reason.of("request.malformed"));
      return;
    }
    for (String needed : List.of("keyOwner", "publicKey", "keySource")) {
      if (entries.text(needed).isEmpty()) {
        attempt.object(needed, Reason.of("request.missing"));
        return;
      }
    }
    jwk()
        .ifPresent(
            jwk -> {
              PublishedKey key =
                  new PublishedKey(
                      entries.text("keyOwner"),
                      jwk,
                      new DateRange(from.get(), until),
                      Optional.empty());
              LaboratoryKey wanted =
                  new LaboratoryKey(
                      "",
                      key,
                      entries.text("keyLaboratory"),
                      entries.text("keySource"),
                      List.of(),
                      0);
              attempt.step(
                  () -> Optional.of(keys.create(wanted)),
                  "laboratory-key.created.news",
                  done -> ADDRESS);
            });
  }

  private Optional<Jwk> jwk() {
    try {
      return Optional.of(KeyText.read(entries.text("publicKey"), entries.text("keyAlgorithm")));
    } catch (MalformedKey e) {
      attempt.object(
          "publicKey", Reason.of("laboratory-key.unreadable", String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  public void end() {
    change("lastDay", "endReason", "laboratory-key.ended.news");
  }

  public void compromise() {
    change("since", "compromiseReason", "laboratory-key.compromised.news");
  }

  private void change(String dayField, String reasonField, String news) {
    Optional<LocalDate> day = entries.day(dayField);
    String reason = entries.text(reasonField);
    if (day.isEmpty()) {
      attempt.object(dayField, Reason.of("request.malformed"));
    } else if (reason.isEmpty()) {
      attempt.object(reasonField, Reason.of("request.missing"));
    } else {
      attempt.step(() -> changed(dayField, day.get(), reason), news, done -> ADDRESS);
    }
  }

  private Optional<Outcome<LaboratoryKey>> changed(String kind, LocalDate day, String reason) {
    return kind.equals("lastDay")
        ? keys.end(entries.text("endedKey"), OptionalInt.empty(), day, reason)
        : keys.compromise(entries.text("fallenKey"), OptionalInt.empty(), day, reason);
  }

  /** Algorithms that the kind of key does not tell. */
  public List<SelectItem> getAlgorithms() {
    return Stream.of("PS256", "PS384", "PS512", "RS256", "RS384", "RS512")
        .filter(word -> Algorithm.find(word).isPresent())
        .map(word -> new SelectItem(word, word))
        .toList();
  }

  public Entries getEntries() {
    return entries;
  }
}
