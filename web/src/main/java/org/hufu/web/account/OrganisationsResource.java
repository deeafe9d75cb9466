package org.hufu.web.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.hufu.portal.account.Organisation;
import org.hufu.portal.account.OrganisationService;
import org.hufu.portal.account.Roles;
import org.hufu.web.api.Idempotent;
import org.hufu.web.api.Paging;
import org.hufu.web.api.Problems;
import org.hufu.web.api.Versions;

/** Organisations. Contract: openapi, tag "accounts". */
@Path("organisations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrganisationsResource {
  @Inject OrganisationService organisations;

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR, Roles.TRUST_OFFICER, Roles.CASE_OFFICER})
  public Response list(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit,
      @Context UriInfo uri) {
    int size = Paging.limit(limit);
    List<Organisation> found = organisations.list(Paging.cursor(cursor).orElse(""), size + 1);
    List<Organisation> shown = found.subList(0, Math.min(size, found.size()));
    String next = found.size() > size ? Paging.opaque(Optional.of(shown.get(size - 1).id())) : null;
    return Paging.answer(
        new OrganisationsJson(shown.stream().map(OrganisationJson::of).toList(), next), uri, next);
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR, Roles.TRUST_OFFICER, Roles.CASE_OFFICER})
  @Path("{id}")
  public Response find(@PathParam("id") String id) {
    return organisations
        .find(id)
        .map(OrganisationsResource::answer)
        .orElseThrow(Problems::notFound);
  }

  @POST
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Idempotent
  public Response create(OrganisationJson json) {
    Organisation created = Problems.done(organisations.create(json.read(json.id(), 0)));
    return Response.created(URI.create("organisations/" + created.id()))
        .tag(Versions.tag(created.version()))
        .entity(OrganisationJson.of(created))
        .build();
  }

  @PUT
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Path("{id}")
  public Response change(
      @PathParam("id") String id, @Context HttpHeaders headers, OrganisationJson json) {
    int version = Versions.required(headers);
    return organisations
        .change(json.read(id, version))
        .map(Problems::done)
        .map(OrganisationsResource::answer)
        .orElseThrow(Problems::notFound);
  }

  private static Response answer(Organisation organisation) {
    return Response.ok(OrganisationJson.of(organisation))
        .tag(Versions.tag(organisation.version()))
        .build();
  }
}
