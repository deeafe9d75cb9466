package org.hufu.portal.history;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.hufu.core.credential.Issuer;
import org.hufu.core.json.JsonReader;
import org.hufu.core.status.SignedStatusHistory;
import org.hufu.core.status.StatusHistory;
import org.hufu.core.status.StatusListCredential;
import org.hufu.core.status.StatusMoment;
import org.hufu.core.verification.Evidence.LogProof;
import org.hufu.portal.account.AsBody;
import org.hufu.portal.certificate.Certificate;
import org.hufu.portal.certificate.CertificateService;
import org.hufu.portal.certificate.StatusEvent;
import org.hufu.portal.publication.PublicationService;
import org.hufu.portal.setting.Settings;
import org.hufu.portal.signing.Purpose;
import org.hufu.portal.signing.SigningService;
import org.hufu.portal.transparency.TransparencyService;

/**
 * Signs what happened to a certificate and publishes it at {@code /history/ID}. A published history
 * is handed out as long as it answers; a certificate costs at most one signature a second.
 */
@Stateless
@AsBody
public class StatusHistoryService {
  private static final String PATH = "/history/";

  @Inject CertificateService certificates;
  @Inject TransparencyService log;
  @Inject PublicationService publications;
  @Inject SigningService signing;
  @Inject Settings settings;
  @Inject Clock clock;

  /**
   * A history that covers the instant.
   *
   * @param at empty for the newest
   * @return empty if there is no such certificate, or the instant is not over for a full second
   */
  @PermitAll
  public Optional<SignedStatusHistory> find(String number, Optional<Instant> at) {
    Optional<Certificate> certificate = certificates.find(number);
    if (certificate.isEmpty()) {
      return Optional.empty();
    }
    Instant needed = at.orElseGet(() -> clock.instant().minus(StatusListCredential.FRESH));
    return published(certificate.get())
        .filter(found -> found.history().covers(needed))
        .or(() -> renewed(number))
        .filter(found -> at.isEmpty() || found.history().covers(needed));
  }

  /** The newest history, by the unguessable id in its address. */
  @PermitAll
  public Optional<SignedStatusHistory> findByPublicId(String publicId) {
    return certificates
        .findByPublicId(publicId)
        .flatMap(certificate -> find(certificate.number(), Optional.empty()));
  }

  private Optional<SignedStatusHistory> published(Certificate certificate) {
    return publications
        .find(path(certificate))
        .map(document -> new String(document.body(), StandardCharsets.US_ASCII))
        .map(SignedStatusHistory::read)
        .filter(found -> found.history().moments().size() == certificate.history().size());
  }

  /**
   * The certificate is held, so that no change comes in between that would have to be in it; the
   * running second is left out, since a change after us may still be dated within it.
   */
  private Optional<SignedStatusHistory> renewed(String number) {
    Certificate certificate = certificates.hold(number).orElseThrow();
    Instant until = clock.instant().truncatedTo(ChronoUnit.SECONDS).minusSeconds(1);
    List<StatusMoment> moments =
        certificate.history().stream()
            .filter(event -> !event.effective().isAfter(until))
            .map(this::moment)
            .toList();
    if (moments.isEmpty()) {
      return Optional.empty();
    }
    String publicId = certificate.content().publicId();
    String signed =
        SignedStatusHistory.sign(
                new StatusHistory(publicId, number, until, moments),
                settings.base() + path(certificate),
                Issuer.body(settings.base().toString(), settings.body().name()),
                signing.signer(Purpose.STATUS_LIST, "history " + number))
            .compact();
    publications.publish(
        path(certificate),
        "application/vc+jwt",
        signed.getBytes(StandardCharsets.US_ASCII),
        StatusListCredential.FRESH);
    return Optional.of(SignedStatusHistory.read(signed));
  }

  private StatusMoment moment(StatusEvent event) {
    String entry = log.prove(event.leafIndex()).flatMap(LogProof::entry).orElseThrow();
    return StatusMoment.of(
        event.recorded(),
        event.leafIndex(),
        JsonReader.read(entry.getBytes(StandardCharsets.UTF_8)));
  }

  private static String path(Certificate certificate) {
    return PATH + certificate.content().publicId();
  }
}
