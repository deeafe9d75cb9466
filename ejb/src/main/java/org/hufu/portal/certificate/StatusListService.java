package org.hufu.portal.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Validity;
import org.hufu.core.credential.Issuer;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.credential.StatusMessage;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.status.StatusList;
import org.hufu.core.status.StatusListCredential;
import org.hufu.core.status.StatusListWriter;
import org.hufu.core.status.StatusMarks;
import org.hufu.portal.publication.PublicationService;
import org.hufu.portal.setting.Settings;
import org.hufu.portal.signing.Purpose;
import org.hufu.portal.signing.SigningService;

/**
 * Publishes which certificates are withdrawn, suspended or replaced, and why, without saying whose
 * they are.
 */
@Stateless
public class StatusListService {
  private static final Duration VALIDITY = Duration.ofHours(24);
  private static final Duration RENEWAL = Duration.ofHours(1);

  @Inject CertificateStore certificates;
  @Inject PublicationService publications;
  @Inject SigningService signing;
  @Inject Settings settings;
  @Inject Clock clock;

  /** Where a certificate's status will stand; part of its credential. */
  @PermitAll
  public List<StatusEntry> entries(int slot) {
    int index = slot % StatusList.ENTRIES;
    int list = slot / StatusList.ENTRIES;
    return StatusEntry.PURPOSES.stream()
        .map(
            purpose ->
                new StatusEntry(
                    purpose,
                    index,
                    url(purpose, list),
                    purpose.equals(StatusEntry.MESSAGE) ? StatusMessage.dictionary() : List.of()))
        .toList();
  }

  /** Signs and publishes all lists that hold the slot, as of now. */
  @PermitAll
  public void publish(int slot) {
    int list = slot / StatusList.ENTRIES;
    certificates.lockLists();
    StatusMarks marks = StatusMarks.of(certificates.fallen(list));
    for (String purpose : StatusEntry.PURPOSES) {
      publish(purpose, list, marks.list(purpose));
    }
  }

  /** Renews what is older than an hour, long before it ends, or signed by a key of the past. */
  @PermitAll
  public void renew() {
    Instant limit = clock.instant().minus(RENEWAL);
    for (int list = 0; list < certificates.lists(); list++) {
      if (!isFresh(list, limit)) {
        publish(list * StatusList.ENTRIES);
      }
    }
  }

  private boolean isFresh(int list, Instant limit) {
    String key = signing.key(Purpose.STATUS_LIST, settings.body().id()).kid();
    return StatusEntry.PURPOSES.stream()
        .allMatch(
            purpose ->
                publications
                    .find(path(purpose, list))
                    .filter(document -> document.publishedAt().isAfter(limit))
                    .filter(document -> isSignedBy(key, document.body()))
                    .isPresent());
  }

  private static boolean isSignedBy(String key, byte[] list) {
    return JsonWebSignature.parse(new String(list, StandardCharsets.US_ASCII))
        .keyId()
        .equals(Optional.of(key));
  }

  private void publish(String purpose, int list, StatusList content) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Issuer issuer = Issuer.body(settings.base().toString(), settings.body().name());
    String signed =
        StatusListWriter.write(
                new StatusListWriter.Name(url(purpose, list), purpose, issuer),
                content,
                new Validity(now, now.plus(VALIDITY)),
                signing.signer(Purpose.STATUS_LIST, "status list " + path(purpose, list)))
            .compact();
    publications.publish(
        path(purpose, list),
        "application/vc+jwt",
        signed.getBytes(StandardCharsets.US_ASCII),
        StatusListCredential.FRESH);
  }

  private String url(String purpose, int list) {
    return settings.base() + path(purpose, list);
  }

  /** Lists are counted from 1 outside. */
  private static String path(String purpose, int list) {
    return "/status/" + purpose + "-" + (list + 1);
  }
}
