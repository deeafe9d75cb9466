package org.hufu.portal.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hufu.core.conformity.CertificateState;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.StateConflict;
import org.hufu.portal.account.AsBody;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Roles;

/**
 * Suspends, reinstates and withdraws: one decider proposes, another confirms. A change holds from
 * the second signature on, never earlier and never later. A withdrawal does not wait until the
 * issuance is finished.
 */
@Stateless
@AsBody
public class StatusService {
  @Inject CertificateStore certificates;
  @Inject IssuanceStore issuances;
  @Inject ProposalStore proposals;
  @Inject StatusLedger ledger;
  @Inject CallerService callers;
  @Inject Clock clock;

  /** First signature. */
  @RolesAllowed(Roles.DECIDER)
  public Optional<Outcome<StatusProposal>> propose(
      String number, StatusAction action, StatusProposal.Ground ground) {
    Optional<Certificate> certificate = certificates.find(number);
    if (certificate.isEmpty() && !isOnItsWay(number, action)) {
      return Optional.empty();
    }
    certificate.ifPresent(found -> found.require(action, clock.instant()));
    return Optional.of(record(number, action, ground));
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

  /** Only a withdrawal is possible then, and only one. */
  private boolean isOnItsWay(String number, StatusAction action) {
    boolean onItsWay = action == StatusAction.WITHDRAWN && issuances.isOpen(number);
    if (onItsWay && proposals.findWithdrawal(number).isPresent()) {
      throw StateConflict.cannotBecome(
          CertificateState.WITHDRAWN.code(), CertificateState.WITHDRAWN.code());
    }
    return onItsWay;
  }

  private Outcome<StatusProposal> record(
      String number, StatusAction action, StatusProposal.Ground ground) {
    List<Reason> objections = new ArrayList<>();
    if (!action.reasons().contains(ground.reason())) {
      objections.add(Reason.of("certificate.reason-unknown", ground.reason()));
    }
    StatusProposal proposal =
        new StatusProposal(
            UUID.randomUUID().toString(),
            number,
            action,
            ground,
            new StatusProposal.Signed(callers.current().account(), ledger.now()),
            Optional.empty());
    if (objections.isEmpty() && !proposals.insert(proposal)) {
      objections.add(Reason.of("certificate.proposal-open", number));
    }
    if (!objections.isEmpty()) {
      return Outcome.refused(objections);
    }
    ledger.noted("certificate.change-proposed", proposal);
    return Outcome.done(proposal);
  }

  private Outcome<StatusProposal> confirm(StatusProposal proposal) {
    String account = callers.current().account();
    if (account.equals(proposal.proposed().account())) {
      return Outcome.refused("certificate.second-signature-not-you");
    }
    IssuanceIntent intent = issuances.lock(proposal.number());
    Optional<Certificate> certificate = certificates.find(proposal.number());
    certificate.ifPresent(found -> found.require(proposal.action(), clock.instant()));
    StatusProposal confirmed =
        proposal.confirmedBy(new StatusProposal.Signed(account, ledger.now()));
    proposals.confirm(confirmed);
    certificate.ifPresentOrElse(
        found -> ledger.enter(found, confirmed), () -> ledger.enterAhead(intent, confirmed));
    return Outcome.done(confirmed);
  }
}
