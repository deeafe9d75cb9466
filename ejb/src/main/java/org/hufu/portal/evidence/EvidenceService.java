package org.hufu.portal.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.StateConflict;
import org.hufu.core.evidence.Disclosure;
import org.hufu.core.evidence.DisclosureGrant;
import org.hufu.core.evidence.Evidence;
import org.hufu.portal.account.Caller;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Roles;
import org.hufu.portal.audit.AuditService;
import org.hufu.portal.testing.TestOrderService;

/** What evidence there is, and to whom it is disclosed besides. */
@Stateless
@RolesAllowed({
  Roles.VENDOR,
  Roles.TESTER,
  Roles.VERIFIER,
  Roles.AUTHORISER,
  Roles.CASE_OFFICER,
  Roles.EVALUATOR,
  Roles.REVIEWER,
  Roles.DECIDER,
  Roles.AUDITOR
})
public class EvidenceService {
  private static final Period LONGEST = Period.ofYears(1);

  @Inject EvidenceStore evidence;
  @Inject EvidenceReaders readers;
  @Inject TestOrderService orders;
  @Inject CallerService callers;
  @Inject AuditService audit;
  @Inject Clock clock;

  /** What the order has and the caller may know of, oldest first; empty if there is no order. */
  public Optional<List<Evidence>> list(String order) {
    return orders
        .find(order)
        .map(
            found ->
                evidence.ofOrder(found.id()).stream()
                    .filter(this::isForCaller)
                    .map(Disclosure::evidence)
                    .toList());
  }

  public Optional<Evidence> find(String id) {
    return evidence.find(id).filter(this::isForCaller).map(Disclosure::evidence);
  }

  private boolean isForCaller(Disclosure disclosure) {
    return disclosure
        .ground(readers.reader(Optional.of(callers.current())), clock.instant())
        .isPresent();
  }

  /** Results that name it, as far as the caller may see reports. */
  public List<Evidence.Mention> results(Evidence found) {
    return evidence.results(found);
  }

  /** To whom it was ever disclosed, for the laboratory. */
  @RolesAllowed({Roles.TESTER, Roles.VERIFIER, Roles.AUTHORISER})
  public Optional<List<DisclosureGrant>> grants(String id) {
    return own(id).map(Disclosure::grants);
  }

  /**
   * Lets one more organisation read it.
   *
   * @param wanted of which only grantee, end and reason are looked at
   */
  @RolesAllowed(Roles.AUTHORISER)
  public Optional<Outcome<DisclosureGrant>> grant(String id, DisclosureGrant wanted) {
    return own(id).map(found -> grant(found.evidence(), wanted, callers.current()));
  }

  private Outcome<DisclosureGrant> grant(Evidence found, DisclosureGrant wanted, Caller caller) {
    Instant now = clock.instant();
    List<Reason> reasons = new ArrayList<>();
    if (callers.organisations(List.of(wanted.grantee())).isEmpty()) {
      reasons.add(Reason.of("evidence.grantee-unknown", wanted.grantee()));
    }
    if (!wanted.until().isAfter(now)
        || wanted.until().isAfter(now.atZone(ZoneOffset.UTC).plus(LONGEST).toInstant())) {
      reasons.add(Reason.of("evidence.grant-term"));
    }
    if (!reasons.isEmpty()) {
      return Outcome.refused(reasons);
    }
    DisclosureGrant grant =
        new DisclosureGrant(
            UUID.randomUUID().toString(),
            wanted.grantee(),
            wanted.until(),
            wanted.reason(),
            caller.account(),
            now,
            Optional.empty());
    evidence.insert(found, grant);
    audit.record(
        "evidence.disclosed",
        "evidence",
        found.id(),
        Map.of("grant", grant.id(), "grantee", grant.grantee(), "until", grant.until().toString()));
    return Outcome.done(grant);
  }

  /** Takes a grant back; whoever read until then has read. */
  @RolesAllowed(Roles.AUTHORISER)
  public Optional<Evidence> endGrant(String id, String grant) {
    return own(id)
        .filter(found -> found.grants().stream().anyMatch(one -> one.id().equals(grant)))
        .map(found -> end(found.evidence(), grant));
  }

  private Evidence end(Evidence found, String grant) {
    if (!evidence.end(grant, callers.current().account(), clock.instant())) {
      throw StateConflict.because("evidence.grant-ended");
    }
    audit.record("evidence.disclosure-ended", "evidence", found.id(), Map.of("grant", grant));
    return found;
  }

  private Optional<Disclosure> own(String id) {
    String organisation = callers.current().organisation();
    return evidence
        .find(id)
        .filter(found -> found.evidence().parties().laboratory().equals(organisation));
  }
}
