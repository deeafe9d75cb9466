package org.hufu.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.hufu.portal.account.Caller;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.signin.MachineService;
import org.hufu.portal.signin.PasswordService;
import org.hufu.web.api.Problems;

/**
 * Ways into an account: invitations and machines. Contract: openapi, tag "accounts". Not
 * idempotent, because the answers hold secrets that are not kept anywhere.
 */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccessResource {
  @Inject PasswordService passwords;
  @Inject MachineService machines;
  @Inject CallerService callers;

  /** Who the caller is, as the portal sees it. */
  @GET
  @Path("caller")
  public CallerJson caller() {
    return callers.find().map(CallerJson::of).orElseThrow(Problems::unauthenticated);
  }

  @POST
  @Path("accounts/{id}/invitations")
  public Response invite(@PathParam("id") String id) {
    return passwords
        .invite(id)
        .map(secret -> new InvitationJson(secret.text()))
        .map(json -> Response.status(Response.Status.CREATED).entity(json).build())
        .orElseThrow(Problems::notFound);
  }

  @POST
  @Path("accounts/{id}/clients")
  public Response createClient(@PathParam("id") String id) {
    return machines
        .createClient(id)
        .map(client -> new ClientJson(client.clientId(), client.secret()))
        .map(json -> Response.status(Response.Status.CREATED).entity(json).build())
        .orElseThrow(Problems::notFound);
  }

  @DELETE
  @Path("accounts/{id}/clients/{client}")
  public Response endClient(@PathParam("id") String id, @PathParam("client") String client) {
    if (!machines.endClient(id, client)) {
      throw Problems.notFound();
    }
    return Response.noContent().build();
  }

  /** The one thing an invited person needs; shown this once. */
  public record InvitationJson(String invitation) {}

  /** A machine's name and secret; the secret is shown this once. */
  public record ClientJson(String clientId, String clientSecret) {}

  /** The person or machine that asks. */
  public record CallerJson(
      String account,
      String username,
      String displayName,
      String organisation,
      java.util.List<String> roles) {
    static CallerJson of(Caller caller) {
      return new CallerJson(
          caller.account(),
          caller.username(),
          caller.displayName(),
          caller.organisation(),
          caller.roles().stream().sorted().toList());
    }
  }
}
