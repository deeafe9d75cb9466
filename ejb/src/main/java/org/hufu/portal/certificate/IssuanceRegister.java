package org.hufu.portal.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.credential.CertificateContent;
import org.hufu.portal.application.ApplicationFlowService;
import org.hufu.portal.archive.ArchiveService;
import org.hufu.portal.audit.AuditService;

/** Last step of an issuance: everybody who must know is told in one transaction. */
@ApplicationScoped
class IssuanceRegister {
  @Inject IssuanceStore store;
  @Inject CertificateStore certificates;
  @Inject ArchiveService archive;
  @Inject StatusLedger ledger;
  @Inject ApplicationFlowService flow;
  @Inject HolderMail mail;
  @Inject AuditService audit;

  void enter(IssuanceIntent intent, Instant now) {
    CertificateContent content = intent.content();
    String number = content.number();
    CertificationApplication application = flow.find(intent.application()).orElseThrow();
    store.publish(intent, application.owner(), SearchWords.of(content), now);
    archive.begin(number, 1, intent.results().archive().orElseThrow());
    certificates.issued(intent, now);
    flow.certify(intent.application(), number);
    audit.record(
        "certificate.issued",
        "certificate",
        number,
        Map.of("decision", intent.decision(), "contentDigest", content.digest()));
    mail.post("certificate.issued", content, application.id(), Optional.empty());
    ledger.catchUp(number);
  }

  void alarmed(String decision) {
    audit.record("issuance.delayed", "decision", decision, Map.of());
    System.getLogger(IssuanceRegister.class.getName())
        .log(System.Logger.Level.ERROR, "The certificate of decision {0} is overdue", decision);
  }
}
