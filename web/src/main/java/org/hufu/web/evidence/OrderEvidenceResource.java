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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.Reason;
import org.hufu.core.evidence.Classification;
import org.hufu.core.evidence.Evidence;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.portal.account.Roles;
import org.hufu.portal.evidence.Announcement;
import org.hufu.portal.evidence.EvidenceService;
import org.hufu.portal.evidence.EvidenceUploadService;
import org.hufu.web.api.Idempotent;
import org.hufu.web.api.Languages;
import org.hufu.web.api.Problems;
import org.hufu.web.api.Shape;

/** Evidence beside one order. Contract: openapi, tag "evidence". */
@Path("test-orders/{order}/evidence")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrderEvidenceResource {
  private static final String SHA256 = "[0-9a-f]{64}";

  @Inject EvidenceService evidence;
  @Inject EvidenceUploadService uploads;
  @Context HttpHeaders headers;

  @PathParam("order")
  String order;

  @GET
  @RolesAllowed({
    Roles.VENDOR,
    Roles.TESTER,
    Roles.VERIFIER,
    Roles.AUTHORISER,
    Roles.CASE_OFFICER,
    Roles.EVALUATOR,
    Roles.REVIEWER,
    Roles.DECIDER,
    Roles.AUDITOR
  })
  public Response list() {
    List<JsonObject> items =
        evidence.list(order).orElseThrow(Problems::notFound).stream()
            .map(one -> EvidenceJson.of(one, locale()))
            .toList();
    return Response.ok(JsonWriter.plain(JsonObject.of("items", items))).build();
  }

  /** Announces a file; its bytes follow at {@code …/upload}. */
  @POST
  @RolesAllowed(Roles.TESTER)
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  public Response announce(NewEvidenceJson body, @Context UriInfo uri) {
    Shape shape = Shape.of(body);
    String name = shape.text("/name", body.name(), 1000);
    String sha256 = shape.text("/sha256", body.sha256(), 64);
    if (sha256 != null && !sha256.matches(SHA256)) {
      shape.fault("/sha256", Reason.of("request.malformed"));
    }
    Long size = shape.present("/sizeBytes", body.sizeBytes());
    Classification classification =
        shape.parsed(
            "/classification",
            body.classification(),
            code ->
                Coded.find(Classification.class, code).orElseThrow(IllegalArgumentException::new));
    shape.requireSound();
    Evidence begun =
        Problems.done(
            uploads
                .begin(order, new Announcement(name, classification, sha256, size))
                .orElseThrow(Problems::notFound));
    return Response.created(
            uri.getBaseUriBuilder().path(EvidenceResource.class).path(begun.id()).build())
        .type(MediaType.APPLICATION_JSON)
        .entity(EvidenceJson.write(begun, List.of(), locale()))
        .build();
  }

  private Locale locale() {
    return Languages.of(headers.getAcceptableLanguages());
  }

  /**
   * What is about to be sent.
   *
   * @param classification public, parties, authority or restricted
   */
  public record NewEvidenceJson(
      String name, String classification, String sha256, Long sizeBytes) {}
}
