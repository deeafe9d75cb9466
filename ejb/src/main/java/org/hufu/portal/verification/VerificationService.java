package org.hufu.portal.verification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.recall.Recall;
import org.hufu.core.verification.Evidence;
import org.hufu.core.verification.Verification;
import org.hufu.core.verification.VerificationReport;
import org.hufu.portal.account.AsBody;
import org.hufu.portal.certificate.Certificate;
import org.hufu.portal.certificate.CertificateService;
import org.hufu.portal.publication.PublicationService;
import org.hufu.portal.setting.Settings;
import org.hufu.portal.signing.Purpose;
import org.hufu.portal.signing.SigningKey;
import org.hufu.portal.signing.SigningService;
import org.hufu.portal.transparency.TransparencyService;
import org.hufu.portal.trust.TrustListService;

/**
 * Verifies against our own trust list, status lists, register and log. Of the document at most the
 * X.509 certificates are kept for a while, which are the same in all.
 */
@Stateless
@AsBody
public class VerificationService {
  private static final Recall RECALL = new Recall();

  @Inject TrustListService trust;
  @Inject SigningService signing;
  @Inject PublicationService publications;
  @Inject CertificateService certificates;
  @Inject TransparencyService log;
  @Inject Settings settings;
  @Inject Clock clock;

  /**
   * The report, whatever the document is. One that only names a certificate of ours gets the report
   * on what the register holds under that name.
   */
  @PermitAll
  public VerificationReport verify(byte[] document) {
    Evidence evidence = evidence();
    VerificationReport report = report(document, evidence);
    return report
        .address()
        .filter(named -> named.base().equals(settings.base().toString()))
        .map(
            named ->
                issued(named.name())
                    .map(pdf -> report(pdf, evidence).namedBy(report))
                    .orElseGet(report::ofUnknownName))
        .orElse(report);
  }

  private Optional<byte[]> issued(String name) {
    return certificates
        .find(name)
        .or(() -> certificates.findByPublicId(name))
        .map(Certificate::number)
        .flatMap(certificates::pdf);
  }

  private VerificationReport report(byte[] document, Evidence evidence) {
    Instant now = clock.instant();
    return new Verification(evidence, now, now, System::nanoTime, RECALL)
        .verify(
            document,
            content ->
                certificates
                    .findByPublicId(content.publicId())
                    .map(certificate -> with(evidence, certificate))
                    .orElse(evidence));
  }

  private Evidence evidence() {
    Set<String> roots =
        signing.listKeys().stream()
            .filter(key -> key.purpose() == Purpose.TRUST_LIST && key.compromisedAt().isEmpty())
            .map(SigningKey::kid)
            .collect(Collectors.toSet());
    return Evidence.none()
        .withTrust(trust.newest().stream().toList(), roots)
        .withStatus(statusLists())
        .withHome(settings.body().id());
  }

  private List<String> statusLists() {
    List<String> lists = new ArrayList<>();
    for (int number = 1; ; number++) {
      int before = lists.size();
      for (String purpose : StatusEntry.PURPOSES) {
        published("/status/" + purpose + "-" + number).ifPresent(lists::add);
      }
      if (lists.size() == before) {
        return lists;
      }
    }
  }

  private Optional<String> published(String path) {
    return publications
        .find(path)
        .map(document -> new String(document.body(), StandardCharsets.US_ASCII));
  }

  private Evidence with(Evidence evidence, Certificate certificate) {
    Evidence registered = evidence.withRegister(certificate.content().json());
    return log.prove(certificate.forms().leafIndex()).map(registered::withLog).orElse(registered);
  }
}
