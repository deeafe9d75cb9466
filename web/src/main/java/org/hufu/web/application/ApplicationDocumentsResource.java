package org.hufu.web.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.hufu.core.application.ApplicationDocument;
import org.hufu.core.conformity.Reason;
import org.hufu.portal.account.Roles;
import org.hufu.portal.application.ApplicationDocumentService;
import org.hufu.web.api.BodyLimit;
import org.hufu.web.api.Idempotent;
import org.hufu.web.api.Problems;
import org.hufu.web.api.Shape;

/** Evidence of a case. Contract: openapi, tag "applications". */
@Path("applications/{id}/documents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.VENDOR,
  Roles.CASE_OFFICER,
  Roles.EVALUATOR,
  Roles.REVIEWER,
  Roles.DECIDER,
  Roles.RECOGNITION_ASSESSOR,
  Roles.RECOGNITION_DECIDER,
  Roles.AUDITOR
})
public class ApplicationDocumentsResource {
  private static final Pattern KIND = Pattern.compile("[a-z]+(-[a-z]+)*");

  @Inject ApplicationDocumentService documents;
  @Context UriInfo uri;
  @Context HttpHeaders request;

  @PathParam("id")
  String id;

  @GET
  public DocumentsJson list() {
    return new DocumentsJson(
        documents.list(id).orElseThrow(Problems::notFound).stream().map(DocumentJson::of).toList());
  }

  /**
   * Takes the body as a document of the media type that {@code Content-Type} names.
   *
   * @param kind item of the scheme's checklist that it fulfils, or {@code other}
   * @param name file name for people
   */
  @POST
  @RolesAllowed(Roles.VENDOR)
  @Consumes(MediaType.WILDCARD)
  @BodyLimit(bytes = ApplicationDocumentService.MAX_BYTES, raw = true)
  @Idempotent
  public Response add(
      @QueryParam("kind") String kind, @QueryParam("name") String name, byte[] body) {
    Shape shape = new Shape();
    String item = shape.text("kind", kind, 64);
    if (item != null && !KIND.matcher(item).matches()) {
      shape.fault("kind", Reason.of("request.malformed"));
    }
    String called = shape.text("name", name, 200);
    MediaType type = shape.present("Content-Type", request.getMediaType());
    shape.requireSound();
    String mediaType = type.getType() + "/" + type.getSubtype();
    ApplicationDocument wanted =
        new ApplicationDocument("", item, called, mediaType, "", body.length, Instant.EPOCH);
    ApplicationDocument added =
        Problems.done(documents.add(id, wanted, body).orElseThrow(Problems::notFound));
    return Response.created(uri.getAbsolutePathBuilder().path(added.id()).build())
        .entity(DocumentJson.of(added))
        .build();
  }

  /** The bytes, for saving: what an applicant hands in is never shown inside our own pages. */
  @GET
  @Path("{document}")
  @Produces(MediaType.WILDCARD)
  public Response read(@PathParam("document") String document) {
    ApplicationDocument found = documents.find(id, document).orElseThrow(Problems::notFound);
    byte[] bytes = documents.bytes(id, document).orElseThrow(Problems::notFound);
    String name = URLEncoder.encode(found.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(bytes, found.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
        .header("Content-Security-Policy", "sandbox")
        .build();
  }

  @DELETE
  @RolesAllowed(Roles.VENDOR)
  @Path("{document}")
  public Response remove(@PathParam("document") String document) {
    return documents
        .remove(id, document)
        .map(removed -> Response.noContent().build())
        .orElseThrow(Problems::notFound);
  }

  /** All of them, oldest first; at most fifty, so never in pieces. */
  public record DocumentsJson(List<DocumentJson> items) {}

  /** A document without its bytes. */
  public record DocumentJson(
      String id,
      String kind,
      String name,
      String mediaType,
      String sha256,
      long sizeBytes,
      String addedAt) {
    static DocumentJson of(ApplicationDocument document) {
      return new DocumentJson(
          document.id(),
          document.kind(),
          document.name(),
          document.mediaType(),
          document.sha256(),
          document.sizeBytes(),
          document.addedAt().toString());
    }
  }
}
