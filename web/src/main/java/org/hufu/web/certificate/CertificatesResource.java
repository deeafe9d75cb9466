package org.hufu.web.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Optional;
import org.hufu.core.conformity.CertificateState;
import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.Reason;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.qr.QrSymbol;
import org.hufu.core.signature.Digest;
import org.hufu.portal.certificate.Certificate;
import org.hufu.portal.certificate.CertificateService;
import org.hufu.portal.registry.RegisterPage;
import org.hufu.portal.registry.RegisterQuery;
import org.hufu.portal.registry.RegisterService;
import org.hufu.web.api.Paging;
import org.hufu.web.api.Problems;

/** Public look-up of certificates. Contract: openapi, tag "certificates". */
@Path("certificates")
@PermitAll
public class CertificatesResource {
  @Inject CertificateService certificates;
  @Inject RegisterService register;
  @Inject Clock clock;

  /** Newest first. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response list(
      @QueryParam("q") String text,
      @QueryParam("status") String status,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit,
      @Context UriInfo uri) {
    RegisterPage page =
        register.find(
            new RegisterQuery(
                text == null ? "" : text, state(status), after(cursor), Paging.limit(limit)));
    String next = Paging.opaque(page.next());
    return Paging.answer(
        new CertificateJson.ListJson(
            page.entries().stream()
                .map(entry -> CertificateJson.SummaryJson.of(entry, clock.instant()))
                .toList(),
            next),
        uri,
        next);
  }

  /** Content, state and history. */
  @GET
  @Path("{number}")
  @Produces(MediaType.APPLICATION_JSON)
  public Response find(@PathParam("number") String number, @Context Request request) {
    Certificate found = certificates.find(number).orElseThrow(Problems::notFound);
    String json = JsonWriter.plain(CertificateJson.of(found, clock.instant()));
    return tagged(json, Digest.sha256Hex(json), request);
  }

  @GET
  @Path("{number}")
  @Produces("application/pdf")
  public Response pdf(@PathParam("number") String number, @Context Request request) {
    byte[] pdf = certificates.pdf(number).orElseThrow(Problems::notFound);
    return tagged(pdf, Digest.sha256Hex(pdf), request);
  }

  @GET
  @Path("{number}")
  @Produces("application/vc+jwt")
  public Response credential(@PathParam("number") String number, @Context Request request) {
    String credential = certificates.credential(number).orElseThrow(Problems::notFound);
    return tagged(credential, Digest.sha256Hex(credential), request);
  }

  /** The credential with all its signatures; 404 for one that has a single one. */
  @GET
  @Path("{number}")
  @Produces("application/jose+json")
  public Response joint(@PathParam("number") String number, @Context Request request) {
    String joint = certificates.joint(number).orElseThrow(Problems::notFound);
    return tagged(joint, Digest.sha256Hex(joint), request);
  }

  /** The QR symbol with the certificate's address. */
  @GET
  @Path("{number}")
  @Produces("image/svg+xml")
  public Response qr(@PathParam("number") String number, @Context Request request) {
    Certificate found = certificates.find(number).orElseThrow(Problems::notFound);
    String svg = QrSymbol.of(found.content().url()).svg(number);
    return tagged(svg, Digest.sha256Hex(svg), request);
  }

  /** That its issue stands in the log, verifiable offline; changes as witnesses sign. */
  @GET
  @Path("{number}/log-proof")
  @Produces("text/plain;charset=utf-8")
  public Response logProof(@PathParam("number") String number, @Context Request request) {
    String proof = certificates.logProof(number).orElseThrow(Problems::notFound);
    return tagged(proof, Digest.sha256Hex(proof), request);
  }

  private static Response tagged(Object body, String digest, Request request) {
    EntityTag tag = new EntityTag(digest);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged != null ? unchanged : Response.ok(body).tag(tag))
        .header("Vary", "Accept")
        .header("Cache-Control", "no-cache")
        .build();
  }

  private static Optional<CertificateState> state(String status) {
    if (status == null || status.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Coded.find(CertificateState.class, status)
            .orElseThrow(() -> Problems.malformed("status", Reason.of("request.malformed"))));
  }

  private static Optional<RegisterQuery.Cursor> after(String cursor) {
    return Paging.cursor(cursor)
        .map(text -> RegisterQuery.Cursor.of(text).orElseThrow(Paging::malformedCursor));
  }
}
