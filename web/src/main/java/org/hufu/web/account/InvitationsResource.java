package org.hufu.web.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.hufu.portal.account.Roles;
import org.hufu.portal.signin.PasswordService;
import org.hufu.web.api.Idempotent;
import org.hufu.web.api.Problems;

/**
 * Invitations to choose a password. Contract: openapi, tag "accounts". The answer holds a secret
 * that is kept nowhere, so a repeated request learns only that it was done.
 */
@Path("accounts/{id}/invitations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
public class InvitationsResource {
  @Inject PasswordService passwords;

  @POST
  @Idempotent
  public Response invite(@PathParam("id") String id) {
    return passwords
        .invite(id)
        .map(secret -> new InvitationJson(secret.text()))
        .map(json -> Response.status(Response.Status.CREATED).entity(json).build())
        .orElseThrow(Problems::notFound);
  }

  /** The one thing an invited person needs; shown this once. */
  public record InvitationJson(String invitation) implements Idempotent.ShownOnce {}
}
