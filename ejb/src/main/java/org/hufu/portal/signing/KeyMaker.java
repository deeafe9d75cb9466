package org.hufu.portal.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.conformity.Text;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.Signer;
import org.hufu.core.signature.X509Chain;
import org.hufu.core.trust.RootHandover;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Organisation;
import org.hufu.portal.audit.AuditService;
import org.hufu.portal.custody.Custody;
import org.hufu.portal.custody.FreshKey;
import org.hufu.portal.setting.Settings;

/** Makes keys and has the root certify them. The caller holds the store's lock. */
@ApplicationScoped
class KeyMaker {
  private static final Period ROOT_VALIDITY = Period.ofYears(20);
  private static final Period VALIDITY = Period.ofYears(6);

  /** What a key is first made for may carry the time of a moment earlier, cut to the second. */
  private static final Duration HEAD_START = Duration.ofMinutes(1);

  @Inject SigningStore store;
  @Inject RecordedSigners signers;
  @Inject Custody custody;
  @Inject Settings settings;
  @Inject CallerService accounts;
  @Inject AuditService audit;
  @Inject Clock clock;

  /** Whose key, and what for. */
  record Owner(Purpose purpose, String organisation) {}

  /** A key for use from now on. */
  SigningKey first(Owner owner, Optional<SigningKey> root) {
    Instant start = clock.instant().truncatedTo(ChronoUnit.SECONDS).minus(HEAD_START);
    SigningKey key = make(owner, start, root, Optional.empty());
    noted("signing.key-created", key, Map.of());
    return key;
  }

  /**
   * The next key of the same owner, to be used from an instant on. A root hands over to it.
   *
   * @param root that certifies it, unless it is a root itself
   */
  SigningKey successor(SigningKey before, Instant from, Optional<SigningKey> root) {
    SigningKey next =
        make(new Owner(before.purpose(), before.organisation()), from, root, Optional.of(before));
    noted("signing.key-announced", next, Map.of("from", from.toString(), "replaces", before.kid()));
    return next;
  }

  private SigningKey make(
      Owner owner, Instant from, Optional<SigningKey> root, Optional<SigningKey> before) {
    Algorithm algorithm = owner.purpose().algorithm(Suite.configured());
    FreshKey fresh = custody.make(algorithm);
    X509Chain chain = certified(owner, fresh, root);
    SigningKey key =
        new SigningKey(
            fresh.kid(),
            owner.purpose(),
            owner.organisation(),
            chain,
            new SigningKey.Period(from, chain.validUntil()),
            Optional.empty(),
            new SigningKey.Origin(
                fresh.vault(),
                algorithm,
                before
                    .filter(old -> owner.purpose() == Purpose.TRUST_LIST)
                    .map(old -> handover(old, fresh))));
    fresh.keep(chain);
    store.insert(key);
    return key;
  }

  /** The X.509 certificate begins now even if the key's turn comes later. */
  private X509Chain certified(Owner owner, FreshKey fresh, Optional<SigningKey> root) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS).minus(HEAD_START);
    boolean isRoot = owner.purpose().isRoot();
    Period length = isRoot ? ROOT_VALIDITY : VALIDITY;
    var request =
        new X509Issuer.Request(
            fresh.publicKey(),
            owner.purpose(),
            subject(owner),
            new SigningKey.Period(now, now.atOffset(ZoneOffset.UTC).plus(length).toInstant()));
    if (isRoot) {
      return new X509Issuer(settings.base().toString(), "", body()).root(request, fresh.signer());
    }
    SigningKey issuer = root.orElseThrow();
    return new X509Issuer(settings.base().toString(), store.rootName(issuer), body())
        .issue(request, issuer.chain(), signers.of(issuer, "X.509 certificate"));
  }

  private String handover(SigningKey old, FreshKey fresh) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Signer signer = signers.of(old, "handover to root " + fresh.kid());
    return RootHandover.write(settings.body().id(), Jwk.of(fresh.publicKey()), now, signer)
        .jws()
        .compact();
  }

  private X509Issuer.Subject body() {
    Text name = settings.body().name();
    return new X509Issuer.Subject(name.en(), settings.body().country());
  }

  private X509Issuer.Subject subject(Owner owner) {
    if (owner.purpose() != Purpose.REPORT) {
      return body();
    }
    Organisation laboratory = accounts.organisations(List.of(owner.organisation())).get(0);
    return new X509Issuer.Subject(laboratory.name().en(), laboratory.country());
  }

  private void noted(String action, SigningKey key, Map<String, String> more) {
    Map<String, String> details = new HashMap<>(more);
    details.put("purpose", key.purpose().word());
    details.put("organisation", key.organisation());
    details.put("vault", key.origin().vault());
    audit.record(action, "key", key.kid(), details);
  }
}
