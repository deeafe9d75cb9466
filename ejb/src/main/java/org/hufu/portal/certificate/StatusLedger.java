package org.hufu.portal.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hufu.core.json.JsonObject;
import org.hufu.portal.audit.AuditService;
import org.hufu.portal.transparency.TransparencyService;

/**
 * Enters what two deciders have signed: state, history, log, status list, trail and mail in one
 * transaction.
 */
@ApplicationScoped
class StatusLedger {
  @Inject CertificateStore certificates;
  @Inject ProposalStore proposals;
  @Inject IssuanceStore issuances;
  @Inject StatusListService lists;
  @Inject TransparencyService log;
  @Inject HolderMail mail;
  @Inject AuditService audit;
  @Inject Clock clock;

  /** It holds since the second signature and is recorded now. */
  void enter(Certificate certificate, StatusProposal confirmed) {
    certificates.move(certificate, confirmed.action().target());
    String event = "certificate." + confirmed.action().word();
    certificates.append(
        UUID.randomUUID().toString(),
        confirmed,
        new StatusEvent(
            confirmed.action().word(),
            confirmed.ground().reason(),
            confirmed.ground().text(),
            effective(confirmed),
            now(),
            log.append(entry(event, certificate, confirmed))));
    lists.publish(certificate.statusSlot());
    noted(event, confirmed);
    mail.post(
        event,
        certificate.content(),
        issuances.lock(certificate.number()).application(),
        Optional.of(confirmed.ground().text()));
  }

  /**
   * A certificate that is not out yet: its signatures may be in the world all the same, so the
   * status list says it from now on. The rest follows when it is issued.
   */
  void enterAhead(IssuanceIntent intent, StatusProposal confirmed) {
    lists.publish(intent.statusSlot());
    noted("issuance.withdrawn", confirmed);
  }

  /** A certificate is out that was withdrawn on its way. */
  void catchUp(String number) {
    proposals
        .findWithdrawal(number)
        .ifPresent(withdrawal -> enter(certificates.find(number).orElseThrow(), withdrawal));
  }

  void noted(String action, StatusProposal proposal) {
    audit.record(
        action,
        "certificate",
        proposal.number(),
        Map.of(
            "proposal", proposal.id(),
            "action", proposal.action().word(),
            "reason", proposal.ground().reason()));
  }

  private static JsonObject entry(String type, Certificate certificate, StatusProposal confirmed) {
    return JsonObject.of(
        "type", type,
        "certificate", certificate.number(),
        "publicId", certificate.content().publicId(),
        "time", effective(confirmed).toString(),
        "contentDigest", certificate.forms().contentDigest(),
        "credentialDigest", certificate.forms().credentialDigest(),
        "pdfDigest", certificate.forms().pdfDigest(),
        "reason", confirmed.ground().reason());
  }

  private static Instant effective(StatusProposal confirmed) {
    return confirmed.confirmed().orElseThrow().at();
  }

  /** To the second, as everything that is published. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
