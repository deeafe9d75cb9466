package org.hufu.portal.accreditation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.hufu.core.accreditation.Accreditation;
import org.hufu.core.accreditation.AccreditationStatus;
import org.hufu.core.accreditation.Coverage;
import org.hufu.core.accreditation.Norm;
import org.hufu.core.accreditation.Question;
import org.hufu.core.accreditation.ScopeEntry;
import org.hufu.core.accreditation.StatusChange;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Roles;
import org.hufu.portal.audit.AuditService;

/**
 * Records of accreditation. Anybody may read them; the trust officer adds to them. Nothing is
 * deleted: an entry that ends keeps its place with an earlier last day.
 */
@Stateless
public class AccreditationService {
  @Inject AccreditationStore accreditations;
  @Inject AccreditationRules rules;
  @Inject CallerService callers;
  @Inject AuditService audit;
  @Inject Clock clock;

  @PermitAll
  public Optional<Accreditation> find(String id) {
    return accreditations.find(id);
  }

  /** All records, or those of one organisation. */
  @PermitAll
  public List<Accreditation> list(Optional<String> organisation) {
    return accreditations.list(organisation);
  }

  /** Line of a scope that lets the laboratory test this, or every reason why none does. */
  @PermitAll
  public Outcome<ScopeEntry> covers(String laboratory, Question question) {
    return Coverage.of(accreditations.list(Optional.of(laboratory)), Norm.ISO_17025, question);
  }

  /** Records an accreditation as granted from its first day on, without any scope yet. */
  @RolesAllowed(Roles.TRUST_OFFICER)
  public Outcome<Accreditation> create(String organisation, Accreditation.Head head) {
    List<Reason> objections = rules.objections(organisation, head);
    if (!objections.isEmpty()) {
      return Outcome.refused(objections);
    }
    StatusChange granted =
        new StatusChange(
            AccreditationStatus.GRANTED, head.term().from(), "", account(), clock.instant());
    Accreditation accreditation =
        new Accreditation(
            UUID.randomUUID().toString(), organisation, head, List.of(granted), List.of(), 0);
    return Outcome.done(
        noted("accreditation.created", accreditations.insert(accreditation, account()), ""));
  }

  /** Adds a line to the scope; the entry's own id is not looked at. */
  @RolesAllowed(Roles.TRUST_OFFICER)
  public Optional<Outcome<Accreditation>> addScope(String id, OptionalInt seen, ScopeEntry entry) {
    return accreditations.load(id, seen).map(found -> add(found, entry));
  }

  /** Ends a line of the scope; {@code lastDay} is the last day on which it holds. */
  @RolesAllowed(Roles.TRUST_OFFICER)
  public Optional<Outcome<Accreditation>> endScope(
      String id, OptionalInt seen, String entry, LocalDate lastDay) {
    return accreditations
        .load(id, seen)
        .flatMap(found -> found.entry(entry).map(line -> end(found, line, lastDay)));
  }

  /** Records that the accreditation body suspended, withdrew or reinstated the accreditation. */
  @RolesAllowed(Roles.TRUST_OFFICER)
  public Optional<Outcome<Accreditation>> change(String id, OptionalInt seen, StatusChange wanted) {
    return accreditations.load(id, seen).map(found -> change(found, wanted));
  }

  private Outcome<Accreditation> add(Accreditation accreditation, ScopeEntry entry) {
    List<Reason> objections = rules.objections(accreditation, entry);
    if (!objections.isEmpty()) {
      return Outcome.refused(objections);
    }
    ScopeEntry added =
        new ScopeEntry(
            UUID.randomUUID().toString(),
            entry.scheme(),
            entry.category(),
            entry.standard(),
            entry.method(),
            entry.site(),
            entry.term());
    Accreditation written = accreditations.addScope(accreditation, added, account());
    return Outcome.done(noted("accreditation.scope-added", written, added.id()));
  }

  private Outcome<Accreditation> end(
      Accreditation accreditation, ScopeEntry entry, LocalDate lastDay) {
    if (lastDay.isBefore(entry.term().from())) {
      return Outcome.refused("accreditation.ends-before-start", lastDay, entry.term().from());
    }
    if (!lastDay.isBefore(entry.term().until())) {
      return Outcome.refused("accreditation.end-extends", entry.term().until());
    }
    ScopeEntry ended =
        new ScopeEntry(
            entry.id(),
            entry.scheme(),
            entry.category(),
            entry.standard(),
            entry.method(),
            entry.site(),
            new DateRange(entry.term().from(), lastDay));
    Accreditation written = accreditations.endScope(accreditation, ended, account());
    return Outcome.done(noted("accreditation.scope-ended", written, entry.id()));
  }

  private Outcome<Accreditation> change(Accreditation accreditation, StatusChange wanted) {
    if (accreditation.history().stream()
        .anyMatch(earlier -> earlier.status() == AccreditationStatus.WITHDRAWN)) {
      return Outcome.refused("accreditation.is-withdrawn", accreditation.head().number());
    }
    StatusChange change =
        new StatusChange(
            wanted.status(), wanted.from(), wanted.reason(), account(), clock.instant());
    Accreditation written = accreditations.addStatus(accreditation, change);
    return Outcome.done(noted("accreditation.status-changed", written, change.status().code()));
  }

  private Accreditation noted(String action, Accreditation accreditation, String subject) {
    audit.record(
        action,
        "accreditation",
        accreditation.id(),
        Map.of(
            "number",
            accreditation.head().number(),
            "organisation",
            accreditation.organisation(),
            "subject",
            subject));
    return accreditation;
  }

  private String account() {
    return callers.current().account();
  }
}
