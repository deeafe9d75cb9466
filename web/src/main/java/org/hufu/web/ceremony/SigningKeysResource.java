package org.hufu.web.ceremony;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hufu.portal.account.Roles;
import org.hufu.portal.ceremony.KeyCeremonyService;
import org.hufu.portal.signing.SigningKey;

/** The public sides of our keys, past ones included. Contract: openapi, tag "keys". */
@Path("signing-keys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SigningKeysResource {
  @Inject KeyCeremonyService ceremony;
  @Inject Clock clock;

  /** Oldest first. */
  @GET
  @RolesAllowed({Roles.TRUST_OFFICER, Roles.ADMINISTRATOR, Roles.AUDITOR})
  public KeysJson list() {
    Instant now = clock.instant();
    return new KeysJson(ceremony.keys().stream().map(key -> KeyJson.of(key, now)).toList());
  }

  /** All of them; the trust list holds them all, too. */
  public record KeysJson(List<KeyJson> items) {}

  /**
   * One key.
   *
   * @param vault {@code file} or {@code token}
   */
  public record KeyJson(
      String kid,
      String purpose,
      String organisation,
      String algorithm,
      String state,
      TermJson term,
      String vault) {
    static KeyJson of(SigningKey key, Instant now) {
      return new KeyJson(
          key.kid(),
          key.purpose().word(),
          key.organisation(),
          key.algorithm().word(),
          key.state(now).code(),
          new TermJson(
              key.period().from().toString(),
              key.period().until().toString(),
              key.compromisedAt().map(Instant::toString).orElse(null)),
          key.origin().vault());
    }
  }

  /** When it signs; the last member is absent while it is in nobody else's hands. */
  public record TermJson(String from, String until, String compromisedAt) {}
}
