package org.hufu.portal.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hufu.core.signature.Signer;
import org.hufu.portal.custody.VaultAway;
import org.hufu.portal.setting.Settings;

/**
 * Uses our private keys for other services of the portal. The first key of each owner is made when
 * it is needed, later ones by {@code KeyService}; each use is recorded in the transaction that
 * needs the signature.
 */
@Stateless
public class SigningService {
  /** A UUID as object identifier (ITU-T X.667): nobody else's, and no registration needed. */
  private static final String DEFAULT_POLICY = "2.25.187336904510258631604738419632890725461.1";

  @Inject SigningStore store;
  @Inject KeyMaker maker;
  @Inject RecordedSigners signers;
  @Inject Settings settings;
  @Inject Clock clock;

  /**
   * Signs in the name of an organisation: the body, or a laboratory for test reports.
   *
   * @param organisation id
   * @param about what is signed, for example {@code certificate CN01-NDP-2026-000001}
   * @throws VaultAway now or when it signs, if the key cannot be used
   */
  @PermitAll
  public Signer signer(Purpose purpose, String organisation, String about) {
    return signers.of(key(purpose, organisation), about);
  }

  /** Signs in the name of the body. */
  @PermitAll
  public Signer signer(Purpose purpose, String about) {
    return signer(purpose, settings.body().id(), about);
  }

  /**
   * The key in use. It is made now if there never was one, or if all that were fell; one that
   * merely ended is replaced by people, who announce the next one first.
   *
   * @throws VaultAway if the key has ended
   */
  @PermitAll
  public SigningKey key(Purpose purpose, String organisation) {
    Optional<SigningKey> present = store.find(purpose, organisation, clock.instant());
    if (present.isPresent()) {
      return present.get();
    }
    store.lock();
    return store
        .find(purpose, organisation, clock.instant())
        .orElseGet(() -> first(purpose, organisation));
  }

  private SigningKey first(Purpose purpose, String organisation) {
    Instant now = clock.instant();
    boolean isAnyLeft =
        store.list(purpose, organisation).stream().anyMatch(key -> key.compromisedAt().isEmpty());
    if (isAnyLeft) {
      throw VaultAway.ended(purpose.word() + " of " + organisation, now);
    }
    Optional<SigningKey> root =
        purpose.isRoot()
            ? Optional.empty()
            : Optional.of(key(purpose.root(), settings.body().id()));
    return maker.first(new KeyMaker.Owner(purpose, organisation), root);
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
    return new TimeStampAuthority(policy, key.chain(), signers.of(key, about))
        .token(sha256, clock.instant());
  }

  /**
   * For each root its X.509 certificate and its list of fallen ones, fresh, by the path at which
   * X.509 certificates say they are.
   */
  @PermitAll
  public Map<String, byte[]> rootFiles() {
    return new RootFiles(store.list(), signers).at(clock.instant());
  }

  /**
   * Where the lists of fallen X.509 certificates are published that are signed by our roots among
   * these; if there is none, that of the present root.
   */
  @PermitAll
  public List<String> revocationPaths(List<X509Certificate> certificates) {
    return RootFiles.revocationPaths(store.list(), certificates);
  }
}
