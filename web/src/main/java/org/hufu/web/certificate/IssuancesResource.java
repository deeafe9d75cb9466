package org.hufu.web.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.hufu.portal.account.Roles;
import org.hufu.portal.certificate.IssuanceService;
import org.hufu.portal.certificate.OpenIssuance;

/** What is decided and not out yet. Contract: openapi, tag "certificates". */
@Path("issuances")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class IssuancesResource {
  @Inject IssuanceService issuances;

  /** Oldest first. */
  @GET
  @RolesAllowed({Roles.DECIDER, Roles.TRUST_OFFICER, Roles.AUDITOR})
  public IssuancesJson list() {
    return new IssuancesJson(issuances.waiting().stream().map(IssuanceJson::of).toList());
  }

  /** All of them; there are few, and none for long. */
  public record IssuancesJson(List<IssuanceJson> items) {}

  /** One, with the last step that was done. */
  public record IssuanceJson(
      String certificate, String application, String state, String decidedAt) {
    static IssuanceJson of(OpenIssuance open) {
      return new IssuanceJson(
          open.number(), open.application(), open.state(), open.intendedAt().toString());
    }
  }
}
