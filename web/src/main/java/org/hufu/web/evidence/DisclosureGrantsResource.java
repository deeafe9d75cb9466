package org.hufu.web.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hufu.core.evidence.DisclosureGrant;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.portal.account.Roles;
import org.hufu.portal.evidence.EvidenceService;
import org.hufu.web.api.Idempotent;
import org.hufu.web.api.Problems;
import org.hufu.web.api.Shape;

/** To whom evidence is disclosed besides. Contract: openapi, tag "evidence". */
@Path("evidence/{id}/grants")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DisclosureGrantsResource {
  @Inject EvidenceService evidence;

  @PathParam("id")
  String id;

  @GET
  @RolesAllowed({Roles.TESTER, Roles.VERIFIER, Roles.AUTHORISER})
  public Response list() {
    List<JsonObject> items =
        evidence.grants(id).orElseThrow(Problems::notFound).stream().map(EvidenceJson::of).toList();
    return Response.ok(JsonWriter.plain(JsonObject.of("items", items))).build();
  }

  @POST
  @RolesAllowed(Roles.AUTHORISER)
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  public Response grant(NewGrantJson body) {
    Shape shape = Shape.of(body);
    String grantee = shape.text("/grantee", body.grantee(), 64);
    Instant until = shape.instant("/until", body.until());
    String reason = shape.text("/reason", body.reason(), 2000);
    shape.requireSound();
    DisclosureGrant wanted =
        new DisclosureGrant("", grantee, until, reason, "", Instant.EPOCH, Optional.empty());
    DisclosureGrant given =
        Problems.done(evidence.grant(id, wanted).orElseThrow(Problems::notFound));
    return Response.status(201)
        .type(MediaType.APPLICATION_JSON)
        .entity(JsonWriter.plain(EvidenceJson.of(given)))
        .build();
  }

  @POST
  @RolesAllowed(Roles.AUTHORISER)
  @Path("{grant}/end")
  @Idempotent
  public Response end(@PathParam("grant") String grant) {
    if (evidence.endGrant(id, grant).isEmpty()) {
      throw Problems.notFound();
    }
    return list();
  }

  /**
   * Who may read too.
   *
   * @param grantee id of the organisation
   * @param until instant, at most a year ahead
   */
  public record NewGrantJson(String grantee, String until, String reason) {}
}
