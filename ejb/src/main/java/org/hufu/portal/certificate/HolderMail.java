package org.hufu.portal.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.hufu.core.application.Answers;
import org.hufu.core.conformity.Text;
import org.hufu.core.credential.CertificateContent;
import org.hufu.portal.application.ApplicationFlowService;
import org.hufu.portal.outbox.Notice;
import org.hufu.portal.outbox.OutboxService;

/** Tells the applicant's contact what became of the certificate. */
@ApplicationScoped
class HolderMail {
  @Inject ApplicationFlowService flow;
  @Inject OutboxService outbox;

  /**
   * Leaves with the present transaction.
   *
   * @param topic for example {@code certificate.suspended}
   */
  void post(
      String topic, CertificateContent content, String application, Optional<Text> explanation) {
    Answers.Contact contact = flow.find(application).orElseThrow().answers().contact();
    outbox.post(
        new Notice(
            topic,
            content.number(),
            new Notice.Recipient(contact.name(), contact.email()),
            Optional.of(content.productName()),
            explanation,
            content.url()));
  }
}
