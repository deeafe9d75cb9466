package org.hufu.portal.trust;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.credential.Vocabulary;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.signature.Digest;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.Jwk;
import org.hufu.core.trust.TrustList;
import org.hufu.core.trust.TrustListWriter;
import org.hufu.portal.account.AsBody;
import org.hufu.portal.audit.AuditService;
import org.hufu.portal.publication.PublicationService;
import org.hufu.portal.publication.VocabularyService;
import org.hufu.portal.setting.Settings;
import org.hufu.portal.signing.Purpose;
import org.hufu.portal.signing.SigningKey;
import org.hufu.portal.signing.SigningService;
import org.hufu.portal.signing.Suite;
import org.hufu.portal.transparency.Shard;
import org.hufu.portal.transparency.TransparencyService;

/** Signs and publishes our trust list whenever what it says has changed, and before it ends. */
@Stateless
@AsBody
public class TrustListService {
  private static final Duration VALIDITY = Duration.ofDays(30);
  private static final Duration RENEWAL = Duration.ofDays(15);
  private static final Duration MAX_AGE = Duration.ofHours(1);

  @Inject TrustStore store;
  @Inject TrustListDraft draft;
  @Inject SigningService signing;
  @Inject TransparencyService transparency;
  @Inject PublicationService publications;
  @Inject VocabularyService vocabulary;
  @Inject AuditService audit;
  @Inject Settings settings;
  @Inject Clock clock;

  /** The signed list published last, compact JWS. */
  @PermitAll
  public Optional<String> newest() {
    return store.newest().map(TrustStore.Published::jws);
  }

  /** Makes the keys that every portal needs, and publishes a new list if there is reason to. */
  @PermitAll
  public void refresh() {
    if (!store.tryLock()) {
      return;
    }
    vocabulary.refresh();
    for (Purpose purpose : Suite.configured().purposes()) {
      signing.key(purpose, settings.body().id());
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Optional<TrustStore.Published> before = store.newest();
    String substance = substance();
    boolean isDue =
        before.isEmpty()
            || !before.get().substance().equals(substance)
            || !isSignedBy(signing.key(Purpose.TRUST_LIST, settings.body().id()), before.get())
            || before.get().nextUpdate().isBefore(now.plus(RENEWAL));
    if (isDue) {
      publish(before.map(TrustStore.Published::version).orElse(0L) + 1, substance, now);
    }
  }

  /** When a new root takes over, it signs what the old one signed last. */
  private static boolean isSignedBy(SigningKey root, TrustStore.Published list) {
    return JsonWebSignature.parse(list.jws()).keyId().equals(Optional.of(root.kid()));
  }

  /** Digest of the list with fixed version and dates. */
  private String substance() {
    TrustList list = draft.of(new TrustList.Edition(1, Instant.EPOCH, Instant.EPOCH));
    return Digest.sha256Hex(list.toString());
  }

  private void publish(long version, String substance, Instant now) {
    TrustList list = draft.of(new TrustList.Edition(version, now, now.plus(VALIDITY)));
    JsonWebSignature signed =
        TrustListWriter.write(list, signing.signer(Purpose.TRUST_LIST, "trust list " + version));
    store.insert(
        new TrustStore.Published(version, substance, now.plus(VALIDITY), signed.compact()), now);
    text("/.well-known/trust-list.jws", "application/jose", signed.compact());
    text("/.well-known/jwks.json", "application/jwk-set+json", JsonWriter.plain(jwks()));
    text("/.well-known/hufu.json", "application/json", JsonWriter.plain(directory()));
    signing
        .rootFiles()
        .forEach((path, bytes) -> publications.publish(path, rootMediaType(path), bytes, MAX_AGE));
    audit.record(
        "trust.list-published",
        "trust-list",
        Long.toString(version),
        Map.of("digest", Digest.sha256Hex(signed.compact())));
  }

  private void text(String path, String mediaType, String text) {
    publications.publish(path, mediaType, text.getBytes(StandardCharsets.UTF_8), MAX_AGE);
  }

  /** Mirror for wallets; the trust list is the anchor. */
  private JsonObject jwks() {
    return JsonObject.of(
        "keys",
        signing.listKeys().stream()
            .filter(key -> key.compromisedAt().isEmpty() && key.algorithm().isJose())
            .map(TrustListService::jwk)
            .toList());
  }

  private static JsonObject jwk(SigningKey key) {
    return Jwk.of(key.chain().leaf().getPublicKey())
        .toJson()
        .with("kid", key.kid())
        .with("use", "sig")
        .with("alg", key.algorithm().word());
  }

  /** Names everything that is published and where it is asked. */
  private JsonObject directory() {
    String base = settings.base().toString();
    SigningKey root = signing.key(Purpose.TRUST_LIST, settings.body().id());
    // the root's own X.509 certificate lies beside its list of fallen ones
    String fallen = signing.revocationPaths(root.chain().certificates()).get(0);
    return JsonObject.of(
        "body", settings.body().id(),
        "code", settings.body().code(),
        "name", settings.body().name().toJson(),
        "trustList", base + "/.well-known/trust-list.jws",
        "jwks", base + "/.well-known/jwks.json",
        "statusLists", base + "/status/",
        "log", base + "/log/",
        "logs", transparency.parts().stream().map(part -> log(base, part)).toList(),
        "context", base + Vocabulary.CONTEXT_2.path(),
        "certificateSchema", base + Vocabulary.CERTIFICATE_1.path(),
        "statusHistories", base + "/history/",
        "rootCertificate", base + fallen.replace(".crl", ".cer"),
        "revocationList", base + fallen,
        "certificates", base + "/api/v1/certificates",
        "verifications", base + "/api/v1/verifications",
        "openapi", base + "/api/openapi.yaml");
  }

  /** A part of the log; only the last one grows. */
  private static JsonObject log(String base, Shard part) {
    return JsonObject.of(
        "origin", part.key().name(),
        "key", part.key().text(),
        "url", base + part.path() + "/",
        "closed", part.end().isPresent());
  }

  private static String rootMediaType(String path) {
    return path.endsWith(".cer") ? "application/pkix-cert" : "application/pkix-crl";
  }
}
