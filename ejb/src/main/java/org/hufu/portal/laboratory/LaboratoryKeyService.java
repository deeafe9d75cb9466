package org.hufu.portal.laboratory;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.core.envelope.LaboratoryKey;
import org.hufu.core.envelope.PublishedKey;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Organisation;
import org.hufu.portal.account.Roles;
import org.hufu.portal.audit.AuditService;

/**
 * Keys that laboratories published elsewhere. Anybody may read them; the trust officer records
 * them, ends them and says when one was compromised. Nothing is deleted.
 */
@Stateless
public class LaboratoryKeyService {
  @Inject LaboratoryKeyStore keys;
  @Inject CallerService callers;
  @Inject AuditService audit;
  @Inject Clock clock;

  /** All records, ended ones included. */
  @PermitAll
  public List<LaboratoryKey> list() {
    return keys.list();
  }

  /** Keys that may have signed what this laboratory brings, whatever became of them. */
  @PermitAll
  public List<PublishedKey> of(String laboratory) {
    return keys.list().stream()
        .filter(key -> key.serves(laboratory))
        .map(LaboratoryKey::key)
        .toList();
  }

  /** Records a key; id, history and version of {@code wanted} are not looked at. */
  @RolesAllowed(Roles.TRUST_OFFICER)
  public Outcome<LaboratoryKey> create(LaboratoryKey wanted) {
    List<Reason> objections = objections(wanted);
    if (!objections.isEmpty()) {
      return Outcome.refused(objections);
    }
    LaboratoryKey made =
        new LaboratoryKey(
            UUID.randomUUID().toString(),
            wanted.key(),
            wanted.organisation(),
            wanted.source(),
            List.of(
                event(LaboratoryKey.Kind.RECORDED, wanted.key().term().from(), wanted.source())),
            1);
    keys.insert(made);
    return Outcome.done(noted("laboratory-key.recorded", made));
  }

  /** Its owner signs with it until that day; it can be ended earlier, never prolonged. */
  @RolesAllowed(Roles.TRUST_OFFICER)
  public Optional<Outcome<LaboratoryKey>> end(
      String id, OptionalInt seen, LocalDate lastDay, String reason) {
    return keys.load(id, seen).map(found -> end(found, lastDay, reason));
  }

  /**
   * From that day on it may have been in other hands; can be said again for an earlier day only.
   */
  @RolesAllowed(Roles.TRUST_OFFICER)
  public Optional<Outcome<LaboratoryKey>> compromise(
      String id, OptionalInt seen, LocalDate since, String reason) {
    return keys.load(id, seen).map(found -> compromise(found, since, reason));
  }

  private List<Reason> objections(LaboratoryKey wanted) {
    List<Reason> reasons = new ArrayList<>();
    if (!wanted.organisation().isEmpty()) {
      Optional<Organisation> found =
          callers.organisations(List.of(wanted.organisation())).stream().findFirst();
      if (found.isEmpty()) {
        reasons.add(Reason.of("accreditation.organisation-unknown", wanted.organisation()));
      } else if (!found.get().is(Organisation.Kind.LABORATORY)) {
        reasons.add(
            Reason.of(
                "accreditation.organisation-kind",
                wanted.organisation(),
                Organisation.Kind.LABORATORY.code()));
      }
    }
    if (keys.isTaken(wanted)) {
      reasons.add(Reason.of("laboratory-key.taken", wanted.key().jwk().thumbprint()));
    }
    return reasons;
  }

  private Outcome<LaboratoryKey> end(LaboratoryKey found, LocalDate lastDay, String reason) {
    DateRange term = found.key().term();
    if (lastDay.isBefore(term.from())) {
      return Outcome.refused("accreditation.ends-before-start", lastDay, term.from());
    }
    if (!lastDay.isBefore(term.until())) {
      return Outcome.refused("accreditation.end-extends", term.until());
    }
    PublishedKey ended =
        new PublishedKey(
            found.key().owner(),
            found.key().jwk(),
            new DateRange(term.from(), lastDay),
            found.key().compromisedOn());
    return change(found, ended, event(LaboratoryKey.Kind.ENDED, lastDay, reason));
  }

  private Outcome<LaboratoryKey> compromise(LaboratoryKey found, LocalDate since, String reason) {
    Optional<LocalDate> before = found.key().compromisedOn();
    if (before.isPresent() && !since.isBefore(before.get())) {
      return Outcome.refused("laboratory-key.compromised-already", before.get());
    }
    if (since.isAfter(LocalDate.now(clock))) {
      return Outcome.refused("laboratory-key.compromised-ahead", since);
    }
    PublishedKey fallen =
        new PublishedKey(
            found.key().owner(), found.key().jwk(), found.key().term(), Optional.of(since));
    return change(found, fallen, event(LaboratoryKey.Kind.COMPROMISED, since, reason));
  }

  private Outcome<LaboratoryKey> change(
      LaboratoryKey found, PublishedKey key, LaboratoryKey.Event event) {
    List<LaboratoryKey.Event> history = new ArrayList<>(found.history());
    history.add(event);
    LaboratoryKey changed =
        new LaboratoryKey(
            found.id(), key, found.organisation(), found.source(), history, found.version());
    String action =
        event.kind() == LaboratoryKey.Kind.ENDED
            ? "laboratory-key.ended"
            : "laboratory-key.compromised";
    return Outcome.done(noted(action, keys.update(changed)));
  }

  private LaboratoryKey.Event event(LaboratoryKey.Kind kind, LocalDate day, String reason) {
    return new LaboratoryKey.Event(kind, day, reason, callers.current().account(), clock.instant());
  }

  private LaboratoryKey noted(String action, LaboratoryKey key) {
    audit.record(
        action,
        "laboratory-key",
        key.id(),
        Map.of(
            "owner",
            key.key().owner(),
            "organisation",
            key.organisation(),
            "thumbprint",
            key.key().jwk().thumbprint()));
    return key;
  }
}
