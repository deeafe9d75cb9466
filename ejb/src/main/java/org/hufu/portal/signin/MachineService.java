package org.hufu.portal.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hufu.core.conformity.Outcome;
import org.hufu.portal.account.Caller;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Roles;
import org.hufu.portal.audit.AuditService;
import org.hufu.portal.secret.Secret;

/** Machines get tokens for their secrets. Source: RFC 6749, 4.4; RFC 6750. */
@Stateless
public class MachineService {
  private static final Duration LIFETIME = Duration.ofHours(1);

  @Inject MachineStore machines;
  @Inject SignInStore counters;
  @Inject CallerService callers;
  @Inject AuditService audit;
  @Inject Clock clock;

  private final SecureRandom random = new SecureRandom();

  /** A machine's name and its secret, which is shown this once. */
  public record Client(String clientId, String secret) implements Serializable {}

  /** A bearer token. */
  public record AccessToken(String text, Duration lifetime) implements Serializable {}

  /** Lets a machine act as the account. Empty for an unknown account. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public Optional<Client> createClient(String account) {
    if (counters.loginOf(account).isEmpty()) {
      return Optional.empty();
    }
    String clientId = UUID.randomUUID().toString();
    Secret secret = Secret.random(random);
    machines.insertClient(clientId, secret, account, clock.instant());
    audit.record("account.client-created", "account", account, Map.of("client", clientId));
    return Optional.of(new Client(clientId, secret.text()));
  }

  /** Ends a machine's access and its tokens at once. False for an unknown client. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public boolean endClient(String account, String clientId) {
    boolean ended = machines.endClient(account, clientId, clock.instant());
    if (ended) {
      audit.record("account.client-ended", "account", account, Map.of("client", clientId));
    }
    return ended;
  }

  /** A token for the right secret; all refusals look alike but the one that asks to wait. */
  @PermitAll
  public Outcome<AccessToken> issue(String clientId, String secret, String address) {
    Instant now = clock.instant();
    Attempt attempt = new Attempt(clientId, address);
    Duration wait = counters.wait(Throttle.ADDRESS, attempt.bucket(Throttle.ADDRESS), now);
    if (!wait.isZero()) {
      return Outcome.refused("signin.wait", wait.toSeconds() + 1);
    }
    Optional<String> account = machines.accountOf(clientId, new Secret(secret));
    if (account.isEmpty()) {
      counters.count(attempt.bucket(Throttle.ADDRESS), now);
      audit.record("signin.refused", "client", "unknown", Map.of("address", address));
      return Outcome.refused("signin.client-unknown");
    }
    Secret token = Secret.random(random);
    machines.insertToken(token, clientId, now, now.plus(LIFETIME));
    machines.forgetTokensBefore(now);
    audit.record("signin.token-issued", "account", account.get(), Map.of("client", clientId));
    return Outcome.done(new AccessToken(token.text(), LIFETIME));
  }

  /** Who sends this token, as of now. Empty for anything that is not a good token. */
  @PermitAll
  public Optional<Caller> callerOf(String token) {
    return machines.usernameOf(new Secret(token), clock.instant()).flatMap(callers::named);
  }
}
