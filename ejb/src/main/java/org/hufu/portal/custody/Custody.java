package org.hufu.portal.custody;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Signer;
import org.hufu.portal.setting.SettingMissing;
import org.hufu.portal.setting.Settings;
import org.hufu.portal.token.TokenAddress;

/**
 * All places of keys of this node. New keys go into the token where there is one and it can hold
 * them; a key is only ever looked for where it was made.
 */
@ApplicationScoped
public class Custody {
  private static final Duration TOKEN_PAUSE = Duration.ofSeconds(2);

  @Inject Settings settings;
  @Inject VaultWatch watch;
  @Inject Clock clock;

  private final Map<String, Vault> vaults = new LinkedHashMap<>();

  @PostConstruct
  void arrange() {
    Path keys = settings.keys();
    token()
        .ifPresent(
            address ->
                vaults.put(
                    TokenVault.NAME,
                    new TokenVault(address, keys.resolve("token.login"), TOKEN_PAUSE, clock)));
    FileVault file =
        new FileVault(
            keys.resolve("keys.p12"),
            setting("hufu.keys.pin-file").map(Path::of).orElse(keys.resolve("keys.pin")),
            clock);
    if (settings.isDemo()) {
      file.createPin();
    }
    vaults.put(FileVault.NAME, file);
  }

  @PreDestroy
  void leave() {
    vaults.values().forEach(Vault::close);
  }

  /**
   * A new key in the first place that can hold it.
   *
   * @throws VaultAway if that place cannot be used now
   */
  public FreshKey make(Algorithm algorithm) {
    Vault place =
        vaults.values().stream().filter(vault -> vault.holds(algorithm)).findFirst().orElseThrow();
    return watch.using(place.state().vault(), () -> place.make(algorithm));
  }

  /**
   * What signs with a key.
   *
   * @param vault where it was made
   * @throws VaultAway now or when it signs
   */
  public Signer signer(String vault, Algorithm algorithm, String kid) {
    Signer signer = watch.trying(() -> require(vault).signer(algorithm, kid));
    return new Signer() {
      @Override
      public Algorithm algorithm() {
        return algorithm;
      }

      @Override
      public String keyId() {
        return kid;
      }

      @Override
      public byte[] sign(byte[] message) {
        return watch.using(vault, () -> signer.sign(message));
      }
    };
  }

  private Vault require(String vault) {
    return find(vault)
        .orElseThrow(
            () ->
                new VaultAway(
                    new VaultState(
                        vault, VaultState.Condition.AWAY, clock.instant(), "NOT_SET_UP")));
  }

  public List<VaultState> states() {
    return vaults.values().stream().map(Vault::state).toList();
  }

  /** Lets the PIN be tried once more; empty if there is no such place. */
  public Optional<VaultState> unlock(String vault) {
    Optional<Vault> found = find(vault);
    found.ifPresent(Vault::unlock);
    return found.map(Vault::state);
  }

  private Optional<Vault> find(String vault) {
    return Optional.ofNullable(vaults.get(vault));
  }

  private static Optional<TokenAddress> token() {
    Optional<String> library = setting("hufu.pkcs11.library");
    if (library.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TokenAddress(
            Path.of(library.get()),
            required("hufu.pkcs11.slot"),
            Path.of(required("hufu.pkcs11.pin-file"))));
  }

  private static String required(String name) {
    return setting(name)
        .orElseThrow(() -> new SettingMissing("Not set: " + name + ". See config/README.md"));
  }

  private static Optional<String> setting(String name) {
    return ConfigProvider.getConfig().getOptionalValue(name, String.class);
  }
}
