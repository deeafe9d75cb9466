package org.hufu.web.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.hufu.portal.account.Roles;
import org.hufu.portal.signin.MachineService;
import org.hufu.web.api.Idempotent;
import org.hufu.web.api.Problems;

/**
 * Machines that act as an account. Contract: openapi, tag "accounts". The answer holds a secret
 * that is kept nowhere, so a repeated request learns only that it was done.
 */
@Path("accounts/{id}/clients")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
public class ClientsResource {
  @Inject MachineService machines;

  @POST
  @Idempotent
  public Response create(@PathParam("id") String id) {
    return machines
        .createClient(id)
        .map(client -> new ClientJson(client.clientId(), client.secret()))
        .map(json -> Response.status(Response.Status.CREATED).entity(json).build())
        .orElseThrow(Problems::notFound);
  }

  @DELETE
  @Path("{client}")
  public Response end(@PathParam("id") String id, @PathParam("client") String client) {
    if (!machines.endClient(id, client)) {
      throw Problems.notFound();
    }
    return Response.noContent().build();
  }

  /** A machine's name and secret; the secret is shown this once. */
  public record ClientJson(String clientId, String clientSecret) implements Idempotent.ShownOnce {}
}
