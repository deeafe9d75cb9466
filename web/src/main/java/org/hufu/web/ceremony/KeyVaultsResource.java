package org.hufu.web.ceremony;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.hufu.portal.account.Roles;
import org.hufu.portal.ceremony.KeyCeremonyService;
import org.hufu.portal.custody.VaultState;
import org.hufu.web.api.Idempotent;
import org.hufu.web.api.Problems;

/** The places where this node keeps private keys. Contract: openapi, tag "keys". */
@Path("key-vaults")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class KeyVaultsResource {
  @Inject KeyCeremonyService ceremony;

  @GET
  @RolesAllowed({Roles.TRUST_OFFICER, Roles.ADMINISTRATOR, Roles.AUDITOR})
  public VaultsJson list() {
    return new VaultsJson(ceremony.vaults().stream().map(VaultJson::of).toList());
  }

  /** Allows one more try of the PIN, which happens when a signature is needed next. */
  @POST
  @Path("{id}/unlocking")
  @Idempotent
  @RolesAllowed({Roles.TRUST_OFFICER, Roles.ADMINISTRATOR})
  public Response unlock(@PathParam("id") String id) {
    VaultState state = ceremony.unlock(id).orElseThrow(Problems::notFound);
    return Response.ok(VaultJson.of(state)).build();
  }

  /** One or two. */
  public record VaultsJson(List<VaultJson> items) {}

  /**
   * How one is.
   *
   * @param condition {@code closed}, {@code open}, {@code away} or {@code locked}
   */
  public record VaultJson(String id, String condition, String since, String cause) {
    static VaultJson of(VaultState state) {
      return new VaultJson(
          state.vault(), state.condition().code(), state.since().toString(), state.cause());
    }
  }
}
