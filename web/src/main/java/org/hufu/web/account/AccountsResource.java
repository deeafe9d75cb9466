package org.hufu.web.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.hufu.portal.account.Account;
import org.hufu.portal.account.AccountService;
import org.hufu.portal.account.Roles;
import org.hufu.web.api.Idempotent;
import org.hufu.web.api.Paging;
import org.hufu.web.api.Problems;
import org.hufu.web.api.Shape;
import org.hufu.web.api.Versions;

/** Accounts and their roles. Contract: openapi, tag "accounts". */
@Path("accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
public class AccountsResource {
  @Inject AccountService accounts;

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
  public Response list(
      @QueryParam("organisation") String organisation,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit,
      @Context UriInfo uri) {
    int size = Paging.limit(limit);
    List<Account> found =
        accounts.list(
            Optional.ofNullable(organisation), Paging.cursor(cursor).orElse(""), size + 1);
    List<Account> shown = found.subList(0, Math.min(size, found.size()));
    String next =
        found.size() > size ? Paging.opaque(Optional.of(shown.get(size - 1).username())) : null;
    return Paging.answer(
        new AccountsJson(shown.stream().map(AccountJson::of).toList(), next), uri, next);
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
  @Path("{id}")
  public Response find(@PathParam("id") String id) {
    return accounts.find(id).map(AccountsResource::answer).orElseThrow(Problems::notFound);
  }

  @POST
  @Idempotent
  public Response create(NewAccountJson json) {
    Shape shape = Shape.of(json);
    String username = shape.text("/username", json.username(), 100);
    String displayName = shape.text("/displayName", json.displayName(), 200);
    String organisation = shape.text("/organisation", json.organisation(), 61);
    shape.requireSound();
    Account created = Problems.done(accounts.create(username, displayName, organisation));
    return Response.created(URI.create("accounts/" + created.id()))
        .tag(Versions.tag(created.version()))
        .entity(AccountJson.of(created))
        .build();
  }

  @POST
  @Path("{id}/roles")
  @Idempotent
  public Response grant(@PathParam("id") String id, NewRoleJson json) {
    Shape shape = Shape.of(json);
    String role = shape.text("/role", json.role(), 50);
    Optional<String> scheme = shape.optionalText("/scheme", json.scheme(), 50);
    shape.requireSound();
    var grant =
        accounts.grant(id, role, scheme).map(Problems::done).orElseThrow(Problems::notFound);
    return Response.status(Response.Status.CREATED).entity(RoleGrantJson.of(grant)).build();
  }

  @POST
  @Path("{id}/roles/{grant}/end")
  @Idempotent
  public Response endGrant(@PathParam("id") String id, @PathParam("grant") String grant) {
    return accounts
        .endGrant(id, grant)
        .map(ended -> Response.ok(RoleGrantJson.of(ended)).build())
        .orElseThrow(Problems::notFound);
  }

  /** Ends every session and token at the next request. */
  @POST
  @Path("{id}/disablement")
  @Idempotent
  public Response disable(@PathParam("id") String id) {
    return accounts.disable(id).map(AccountsResource::answer).orElseThrow(Problems::notFound);
  }

  @POST
  @Path("{id}/enablement")
  @Idempotent
  public Response enable(@PathParam("id") String id) {
    return accounts.enable(id).map(AccountsResource::answer).orElseThrow(Problems::notFound);
  }

  private static Response answer(Account account) {
    return Response.ok(AccountJson.of(account)).tag(Versions.tag(account.version())).build();
  }
}
