package org.hufu.portal.certificate;

import static java.util.Optional.empty;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.credential.CredentialWriter;
import org.hufu.core.credential.Issuer;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.json.JsonObject;
import org.hufu.core.qr.CompactCertificate;
import org.hufu.core.scheme.StandardEdition;
import org.hufu.core.signature.Digest;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.portal.account.AsBody;
import org.hufu.portal.account.Roles;
import org.hufu.portal.archive.ArchiveService;
import org.hufu.portal.catalogue.CatalogueService;
import org.hufu.portal.certificate.IssuanceIntent.Results;
import org.hufu.portal.document.CertificatePdf;
import org.hufu.portal.document.SignatureRoom;
import org.hufu.portal.setting.Settings;
import org.hufu.portal.signing.Purpose;
import org.hufu.portal.signing.SigningService;
import org.hufu.portal.signing.Suite;
import org.hufu.portal.transparency.TransparencyService;

/**
 * Takes issuances forward, one step and one transaction at a time. Whatever is interrupted is found
 * again in the table and finished; a step that was done is never done again.
 */
@Stateless
@AsBody
public class IssuanceService {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int LOGGED_AT_ONCE = 16;

  @Inject IssuanceStore store;
  @Inject IssuanceRegister register;
  @Inject StatusListService lists;
  @Inject SigningService signing;
  @Inject IssuanceSignatures signatures;
  @Inject ArchiveService archive;
  @Inject CatalogueService catalogue;
  @Inject TransparencyService log;
  @Inject Settings settings;
  @Inject Clock clock;

  /** Decisions whose certificate is not out yet, oldest first. */
  @PermitAll
  public List<String> open() {
    return store.open();
  }

  /** Certificates that are decided and not out yet, oldest first. */
  @RolesAllowed({Roles.DECIDER, Roles.TRUST_OFFICER, Roles.AUDITOR})
  public List<OpenIssuance> waiting() {
    return store.waiting();
  }

  /**
   * Does the next step of one issuance.
   *
   * @return whether there is another one to do now
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean step(String decision) {
    if (store.state(decision).equals(Optional.of(IssuanceState.TIMESTAMPED))) {
      return enterLog(decision);
    }
    return locked(decision).filter(this::step).isPresent();
  }

  /** Empty if somebody else is at it. */
  private Optional<IssuanceIntent> locked(String decision) {
    return store.tryLock(decision) ? store.find(decision) : Optional.empty();
  }

  /** Raises an alarm for everything that has waited too long; it goes on being tried. */
  @PermitAll
  public void alarm() {
    Instant now = clock.instant();
    for (String decision : store.alarm(now.minus(PATIENCE), now)) {
      register.alarmed(decision);
    }
  }

  private boolean step(IssuanceIntent intent) {
    return switch (intent.state()) { // no default: a new state must be thought through here
      case INTENDED -> render(intent);
      case RENDERED -> sign(intent);
      case SIGNED -> stamp(intent);
      case TIMESTAMPED -> true; // came there after it was asked; its turn is the next step
      case LOGGED -> archive(intent);
      case ARCHIVED -> publish(intent);
      case PUBLISHED -> false;
    };
  }

  private boolean render(IssuanceIntent intent) {
    Issuer issuer = Issuer.body(settings.base().toString(), settings.body().name());
    List<StatusEntry> statuses = lists.entries(intent.statusSlot());
    Suite suite = Suite.configured();
    JsonWebSignature credential =
        CredentialWriter.certificate(
            intent.content(),
            issuer,
            statuses,
            signing.signer(suite.credential(), about(intent, "credential")));
    Optional<String> joint =
        suite
            .secondOfCredential()
            .map(second -> signing.signer(second, about(intent, "credential")))
            .map(second -> signatures.joint(credential, second));
    Optional<String> offline =
        CompactCertificate.sign(
                intent.content(),
                issuer.id(),
                statuses,
                signing.signer(suite.credential(), about(intent, "offline")))
            .map(CompactCertificate::text);
    byte[] rendered =
        CertificatePdf.render(
            intent.content(),
            new CertificatePdf.Binding(
                credential.compact(), offline, intent.intendedAt(), citations(intent.content())));
    return store.advance(
        intent,
        IssuanceState.RENDERED,
        new Results(
            Optional.of(credential.compact()),
            Optional.of(rendered),
            empty(),
            empty(),
            empty(),
            empty(),
            joint),
        clock.instant());
  }

  /** Standards as one cites them; a scheme version never changes, so a repetition is the same. */
  private List<String> citations(CertificateContent content) {
    Map<String, String> known =
        catalogue.scheme(content.scheme(), content.schemeVersion()).stream()
            .flatMap(scheme -> scheme.standards().stream())
            .collect(Collectors.toMap(StandardEdition::id, StandardEdition::citation));
    return content.standards().stream().map(id -> known.getOrDefault(id, id)).toList();
  }

  private boolean sign(IssuanceIntent intent) {
    byte[] rendered = intent.results().rendered().orElseThrow();
    byte[] cms =
        signatures.cms(
            SignatureRoom.in(rendered).covered(rendered),
            Purpose.CERTIFICATE,
            about(intent, "pdf"));
    return store.advance(
        intent,
        IssuanceState.SIGNED,
        new Results(empty(), empty(), Optional.of(cms), empty(), empty(), empty(), empty()),
        clock.instant());
  }

  private boolean stamp(IssuanceIntent intent) {
    byte[] rendered = intent.results().rendered().orElseThrow();
    byte[] cms = intent.results().cms().orElseThrow();
    byte[] once =
        SignatureRoom.in(rendered)
            .filled(rendered, signatures.stamped(cms, about(intent, "time-stamp")));
    byte[] pdf =
        Suite.configured()
            .secondOfPdf()
            .map(
                second ->
                    signatures.second(once, second, intent.intendedAt(), about(intent, "pdf")))
            .orElse(once);
    return store.advance(
        intent,
        IssuanceState.TIMESTAMPED,
        new Results(empty(), empty(), empty(), Optional.of(pdf), empty(), empty(), empty()),
        clock.instant());
  }

  /**
   * One tree head for all that wait for the log: whoever waits for its turn here has nothing
   * locked, so that the one whose turn it is can take it along.
   *
   * @return true, since it goes on either way
   */
  private boolean enterLog(String decision) {
    log.await();
    List<IssuanceIntent> waiting =
        Stream.concat(
                Stream.of(decision), store.at(IssuanceState.TIMESTAMPED, LOGGED_AT_ONCE).stream())
            .distinct()
            .flatMap(one -> locked(one).stream())
            .filter(intent -> intent.state() == IssuanceState.TIMESTAMPED)
            .toList();
    List<Long> leaves = log.append(waiting.stream().map(IssuanceService::entry).toList());
    for (int at = 0; at < leaves.size(); at++) {
      Optional<Long> leaf = Optional.of(leaves.get(at));
      store.advance(
          waiting.get(at),
          IssuanceState.LOGGED,
          new Results(empty(), empty(), empty(), empty(), leaf, empty(), empty()),
          clock.instant());
    }
    return true;
  }

  /** Says the same for the same intent, so that a repeated append finds its leaf. */
  private static JsonObject entry(IssuanceIntent intent) {
    return JsonObject.of(
        "type", "certificate.issued",
        "certificate", intent.content().number(),
        "publicId", intent.content().publicId(),
        "time", intent.intendedAt().toString(),
        "contentDigest", intent.content().digest(),
        "credentialDigest", Digest.sha256Hex(intent.results().credential().orElseThrow()),
        "pdfDigest", Digest.sha256Hex(intent.results().pdf().orElseThrow()));
  }

  /** The log names the file without this, so that it can be renewed. */
  private boolean archive(IssuanceIntent intent) {
    byte[] appended =
        archive.extension(intent.results().pdf().orElseThrow(), intent.content().number());
    return store.advance(
        intent,
        IssuanceState.ARCHIVED,
        new Results(empty(), empty(), empty(), empty(), empty(), Optional.of(appended), empty()),
        clock.instant());
  }

  private boolean publish(IssuanceIntent intent) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    if (store.advance(intent, IssuanceState.PUBLISHED, Results.NONE, now)) {
      register.enter(intent, now);
    }
    return false;
  }

  private static String about(IssuanceIntent intent, String form) {
    return "certificate " + intent.content().number() + " " + form;
  }
}
