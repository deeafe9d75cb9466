package org.hufu.portal.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.core.json.JsonObject;
import org.hufu.portal.account.AsBody;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Roles;
import org.hufu.portal.audit.AuditService;
import org.hufu.portal.outbox.OutboxService;
import org.hufu.portal.transparency.TransparencyService;

/**
 * Suspends, reinstates and withdraws: one decider proposes, another confirms. State, history, log,
 * status list and trail change in one transaction.
 */
@Stateless
@AsBody
public class StatusService {
  @Inject CertificateStore certificates;
  @Inject ProposalStore proposals;
  @Inject StatusListService lists;
  @Inject TransparencyService log;
  @Inject OutboxService outbox;
  @Inject AuditService audit;
  @Inject CallerService callers;
  @Inject Clock clock;

  /** First signature. */
  @RolesAllowed(Roles.DECIDER)
  public Optional<Outcome<StatusProposal>> propose(
      String number, StatusAction action, StatusProposal.Ground ground) {
    return certificates.find(number).map(found -> propose(found, action, ground));
  }

  /** Second signature, by another person: it is done. */
  @RolesAllowed(Roles.DECIDER)
  public Optional<Outcome<StatusProposal>> confirm(String number, StatusAction action, String id) {
    return proposals
        .find(number, id)
        .filter(proposal -> proposal.action() == action)
        .map(this::confirm);
  }

  /** Proposals that wait for a second signature, oldest first. */
  @RolesAllowed({Roles.DECIDER, Roles.AUDITOR})
  public List<StatusProposal> open() {
    return proposals.open();
  }

  private Outcome<StatusProposal> propose(
      Certificate certificate, StatusAction action, StatusProposal.Ground ground) {
    certificate.require(action, today());
    List<Reason> objections = new ArrayList<>();
    if (!action.reasons().contains(ground.reason())) {
      objections.add(Reason.of("certificate.reason-unknown", ground.reason()));
    }
    StatusProposal proposal =
        new StatusProposal(
            UUID.randomUUID().toString(),
            certificate.number(),
            action,
            ground,
            new StatusProposal.Signed(callers.current().account(), now()),
            Optional.empty());
    if (objections.isEmpty() && !proposals.insert(proposal)) {
      objections.add(Reason.of("certificate.proposal-open", certificate.number()));
    }
    if (!objections.isEmpty()) {
      return Outcome.refused(objections);
    }
    noted("certificate.change-proposed", proposal);
    return Outcome.done(proposal);
  }

  private Outcome<StatusProposal> confirm(StatusProposal proposal) {
    String account = callers.current().account();
    if (account.equals(proposal.proposed().account())) {
      return Outcome.refused("certificate.second-signature-not-you");
    }
    Certificate certificate = certificates.find(proposal.number()).orElseThrow();
    certificate.require(proposal.action(), today());
    Instant now = now();
    StatusProposal confirmed =
        new StatusProposal(
            proposal.id(),
            proposal.number(),
            proposal.action(),
            proposal.ground(),
            proposal.proposed(),
            Optional.of(new StatusProposal.Signed(account, now)));
    proposals.confirm(confirmed);
    certificates.move(certificate, proposal.action().target());
    String event = "certificate." + proposal.action().word();
    certificates.append(
        UUID.randomUUID().toString(),
        confirmed,
        new StatusEvent(
            proposal.action().word(),
            proposal.ground().reason(),
            proposal.ground().text(),
            now,
            now,
            log.append(entry(event, certificate, confirmed))));
    lists.publish(certificate.statusSlot());
    noted(event, confirmed);
    outbox.post(
        event,
        certificate.number(),
        Json.createObjectBuilder()
            .add("certificate", certificate.number())
            .add("reason", proposal.ground().reason())
            .build());
    return Outcome.done(confirmed);
  }

  private static JsonObject entry(String type, Certificate certificate, StatusProposal proposal) {
    return JsonObject.of(
        "type", type,
        "certificate", certificate.number(),
        "publicId", certificate.content().publicId(),
        "time", proposal.confirmed().orElseThrow().at().toString(),
        "contentDigest", certificate.forms().contentDigest(),
        "credentialDigest", certificate.forms().credentialDigest(),
        "pdfDigest", certificate.forms().pdfDigest(),
        "reason", proposal.ground().reason());
  }

  private void noted(String action, StatusProposal proposal) {
    audit.record(
        action,
        "certificate",
        proposal.number(),
        Map.of(
            "proposal", proposal.id(),
            "action", proposal.action().word(),
            "reason", proposal.ground().reason()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
