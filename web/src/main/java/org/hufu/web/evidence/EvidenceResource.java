package org.hufu.web.evidence;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hufu.core.conformity.Reason;
import org.hufu.core.evidence.Evidence;
import org.hufu.core.evidence.EvidenceState;
import org.hufu.portal.account.Roles;
import org.hufu.portal.evidence.EvidenceReadService;
import org.hufu.portal.evidence.EvidenceService;
import org.hufu.portal.evidence.EvidenceUploadService;
import org.hufu.web.api.BodyLimit;
import org.hufu.web.api.Languages;
import org.hufu.web.api.Problems;

/**
 * One piece of evidence: what it is, how far it has arrived, and its bytes. Pieces are sent as in
 * the IETF's Resumable Uploads for HTTP (draft-ietf-httpbis-resumable-upload), with digests after
 * RFC 9530. Contract: openapi, tag "evidence".
 */
@Path("evidence")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceResource {
  private static final Pattern DIGEST =
      Pattern.compile("sha-256=:([A-Za-z0-9+/]{43}=):", Pattern.CASE_INSENSITIVE);

  @Inject EvidenceService evidence;
  @Inject EvidenceUploadService uploads;
  @Inject EvidenceReadService reading;
  @Context HttpHeaders headers;

  @GET
  @Path("{id}")
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
  public Response find(@PathParam("id") String id) {
    Evidence found = evidence.find(id).orElseThrow(Problems::notFound);
    return Response.ok(EvidenceJson.write(found, evidence.results(found), locale())).build();
  }

  /** How much has arrived: in headers, and in the body for people. */
  @GET
  @Path("{id}/upload")
  @RolesAllowed(Roles.TESTER)
  public Response upload(@PathParam("id") String id) {
    return arrived(uploads.find(id).orElseThrow(Problems::notFound));
  }

  /** The next piece, of any length; what came before a cut is kept. */
  @PATCH
  @Path("{id}/upload")
  @RolesAllowed(Roles.TESTER)
  @Consumes({"application/partial-upload", MediaType.APPLICATION_OCTET_STREAM})
  @BodyLimit(bytes = Long.MAX_VALUE, streamed = true)
  public Response append(
      @PathParam("id") String id,
      @HeaderParam("Upload-Offset") String offset,
      @HeaderParam("Content-Digest") @DefaultValue("") String digest,
      InputStream body) {
    if (offset == null || !offset.matches("[0-9]{1,18}")) {
      throw Problems.malformed(
          "Upload-Offset", Reason.of(offset == null ? "request.missing" : "request.malformed"));
    }
    return arrived(
        Problems.done(
            uploads
                .append(id, Long.parseLong(offset), body, sha256(digest))
                .orElseThrow(Problems::notFound)));
  }

  /** Gives an unfinished upload up. */
  @DELETE
  @Path("{id}/upload")
  @RolesAllowed(Roles.TESTER)
  public Response discard(@PathParam("id") String id) {
    return arrived(uploads.discard(id).orElseThrow(Problems::notFound));
  }

  /** The bytes, or a range of them, for saving: they are never shown inside our own pages. */
  @GET
  @Path("{id}/content")
  @PermitAll
  @Produces(MediaType.WILDCARD)
  public Response content(
      @PathParam("id") String id,
      @HeaderParam("Range") @DefaultValue("") String range,
      @HeaderParam("If-Range") @DefaultValue("") String ifRange,
      @HeaderParam("If-None-Match") @DefaultValue("") String ifNoneMatch) {
    return new Download(reading, range, ifRange, ifNoneMatch)
        .answer(reading.open(id).orElseThrow(Problems::notFound));
  }

  private static Optional<String> sha256(String header) {
    if (header.isEmpty()) {
      return Optional.empty();
    }
    Matcher digest = DIGEST.matcher(header.strip());
    if (!digest.matches()) {
      throw Problems.malformed("Content-Digest", Reason.of("request.malformed"));
    }
    return Optional.of(HexFormat.of().formatHex(Base64.getDecoder().decode(digest.group(1))));
  }

  private Response arrived(Evidence found) {
    return Response.ok(EvidenceJson.write(found, List.of(), locale()))
        .type(MediaType.APPLICATION_JSON)
        .header("Upload-Offset", found.content().received())
        .header("Upload-Length", found.content().sizeBytes())
        .header("Upload-Complete", found.state() == EvidenceState.RECEIVING ? "?0" : "?1")
        .header("Cache-Control", "no-store")
        .build();
  }

  private Locale locale() {
    return Languages.of(headers.getAcceptableLanguages());
  }
}
