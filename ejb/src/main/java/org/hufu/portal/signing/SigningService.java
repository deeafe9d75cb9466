package org.hufu.portal.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hufu.core.conformity.Text;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Digest;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.Signer;
import org.hufu.core.signature.X509Chain;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Organisation;
import org.hufu.portal.audit.AuditService;
import org.hufu.portal.setting.Settings;

/**
 * Uses our private keys for other services of the portal. A key is made when it is first needed,
 * and each use is recorded in the transaction that needs the signature.
 */
@Stateless
public class SigningService {
  /** A UUID as object identifier (ITU-T X.667): nobody else's, and no registration needed. */
  private static final String DEFAULT_POLICY = "2.25.187336904510258631604738419632890725461.1";

  private static final Period ROOT_VALIDITY = Period.ofYears(20);
  private static final Period VALIDITY = Period.ofYears(6);

  private static final Duration HEAD_START = Duration.ofMinutes(1);

  @Inject SigningStore store;
  @Inject KeyRing ring;
  @Inject Settings settings;
  @Inject CallerService accounts;
  @Inject AuditService audit;
  @Inject Clock clock;

  /**
   * Signs in the name of an organisation: the body, or a laboratory for test reports.
   *
   * @param organisation id
   * @param about what is signed, for example {@code certificate CN01-NDP-2026-000001}
   */
  @PermitAll
  public Signer signer(Purpose purpose, String organisation, String about) {
    return recorded(key(purpose, organisation), about);
  }

  /** Signs in the name of the body. */
  @PermitAll
  public Signer signer(Purpose purpose, String about) {
    return signer(purpose, settings.body().id(), about);
  }

  /** The key in use, made now if there is none. */
  @PermitAll
  public SigningKey key(Purpose purpose, String organisation) {
    Optional<SigningKey> present = store.find(purpose, organisation, clock.instant());
    if (present.isPresent()) {
      return present.get();
    }
    store.lock();
    return store
        .find(purpose, organisation, clock.instant())
        .orElseGet(() -> create(purpose, organisation));
  }

  /** All keys that ever were, oldest first. */
  @PermitAll
  public List<SigningKey> listKeys() {
    return store.list();
  }

  /** DER of a time-stamp token over a SHA-256 digest. */
  @PermitAll
  public byte[] timeStamp(byte[] sha256, String about) {
    SigningKey key = key(Purpose.TIME_STAMP, settings.body().id());
    String policy =
        ConfigProvider.getConfig()
            .getOptionalValue("hufu.timestamp.policy", String.class)
            .orElse(DEFAULT_POLICY);
    return new TimeStampAuthority(policy, key.chain(), recorded(key, about))
        .token(sha256, clock.instant());
  }

  /** DER of the root's list of fallen X.509 certificates, fresh. */
  @PermitAll
  public byte[] revocationList() {
    SigningKey root = key(Purpose.TRUST_LIST, settings.body().id());
    return new RevocationList(root, store.list())
        .signed(recorded(root, "revocation list"), clock.instant());
  }

  private SigningKey create(Purpose purpose, String organisation) {
    KeyPair pair = ring.generate(purpose);
    // What a key is first made for may carry the time of a moment earlier, cut to the second.
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS).minus(HEAD_START);
    Period length = purpose == Purpose.TRUST_LIST ? ROOT_VALIDITY : VALIDITY;
    var period = new SigningKey.Period(now, now.atOffset(ZoneOffset.UTC).plus(length).toInstant());
    String kid = Jwk.of(pair.getPublic()).thumbprint();
    var request =
        new X509Issuer.Request(pair.getPublic(), purpose, subject(purpose, organisation), period);
    X509Chain chain =
        purpose == Purpose.TRUST_LIST
            ? issuer().root(request, Signer.of(Algorithm.ES256, kid, pair.getPrivate()))
            : issued(request);
    SigningKey key =
        new SigningKey(
            kid, purpose, organisation, purpose.algorithm(), chain, period, Optional.empty());
    ring.add(key, pair.getPrivate());
    store.insert(key);
    audit.record(
        "signing.key-created",
        "key",
        kid,
        Map.of("purpose", purpose.word(), "organisation", organisation));
    return key;
  }

  private X509Chain issued(X509Issuer.Request request) {
    SigningKey root = key(Purpose.TRUST_LIST, settings.body().id());
    return issuer().issue(request, root.chain(), recorded(root, "X.509 certificate"));
  }

  private X509Issuer issuer() {
    return new X509Issuer(
        settings.base().toString(), subject(Purpose.TRUST_LIST, settings.body().id()));
  }

  private X509Issuer.Subject subject(Purpose purpose, String organisation) {
    if (purpose != Purpose.REPORT) {
      Text name = settings.body().name();
      return new X509Issuer.Subject(name.en(), settings.body().country());
    }
    Organisation laboratory = accounts.organisations(List.of(organisation)).get(0);
    return new X509Issuer.Subject(laboratory.name().en(), laboratory.country());
  }

  /** Writes down each use before it happens. */
  private Signer recorded(SigningKey key, String about) {
    Signer signer = ring.signer(key);
    return new Signer() {
      @Override
      public Algorithm algorithm() {
        return signer.algorithm();
      }

      @Override
      public String keyId() {
        return signer.keyId();
      }

      @Override
      public byte[] sign(byte[] message) {
        store.record(key, about, Digest.sha256(message), clock.instant());
        return signer.sign(message);
      }
    };
  }
}
