package org.hufu.web.accreditation;

import jakarta.annotation.security.PermitAll;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.core.envelope.KeyText;
import org.hufu.core.envelope.LaboratoryKey;
import org.hufu.core.envelope.PublishedKey;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.MalformedKey;
import org.hufu.portal.account.Roles;
import org.hufu.portal.laboratory.LaboratoryKeyService;
import org.hufu.web.api.Idempotent;
import org.hufu.web.api.Problems;
import org.hufu.web.api.Shape;
import org.hufu.web.api.Versions;

/** Keys that laboratories published elsewhere. Contract: openapi, tag "accreditations". */
@Path("laboratory-keys")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.TRUST_OFFICER)
public class LaboratoryKeysResource {
  @Inject LaboratoryKeyService keys;
  @Context HttpHeaders request;

  @GET
  @PermitAll
  public Response list() {
    List<JsonObject> items = keys.list().stream().map(LaboratoryKeyJson::of).toList();
    return Response.ok(JsonWriter.plain(JsonObject.of("items", items))).build();
  }

  @POST
  @Idempotent
  public Response create(NewKeyJson json) {
    LaboratoryKey made = Problems.done(keys.create(json.key(Shape.of(json))));
    return answer(Response.status(Response.Status.CREATED), made);
  }

  /** Ends a key with its last day; it stays in the list. */
  @POST
  @Path("{id}/end")
  @Idempotent
  public Response end(@PathParam("id") String id, KeyEndJson json) {
    Shape shape = Shape.of(json);
    LocalDate lastDay = shape.date("/lastDay", json.lastDay());
    String reason = shape.text("/reason", json.reason(), 1000);
    shape.requireSound();
    return changed(keys.end(id, Versions.sent(request), lastDay, reason));
  }

  /** Says since when a key may have been in other hands; that cannot be taken back. */
  @POST
  @Path("{id}/compromise")
  @Idempotent
  public Response compromise(@PathParam("id") String id, CompromiseJson json) {
    Shape shape = Shape.of(json);
    LocalDate since = shape.date("/since", json.since());
    String reason = shape.text("/reason", json.reason(), 1000);
    shape.requireSound();
    return changed(keys.compromise(id, Versions.sent(request), since, reason));
  }

  private static Response changed(Optional<Outcome<LaboratoryKey>> outcome) {
    return answer(Response.ok(), Problems.done(outcome.orElseThrow(Problems::notFound)));
  }

  private static Response answer(Response.ResponseBuilder answer, LaboratoryKey key) {
    return answer
        .entity(JsonWriter.plain(LaboratoryKeyJson.of(key)))
        .type(MediaType.APPLICATION_JSON)
        .tag(Versions.tag(key.version()))
        .build();
  }

  /** The last day on which its owner signs with it, and why. */
  public record KeyEndJson(String lastDay, String reason) {}

  /** Since when it may have been in other hands, and how one knows. */
  public record CompromiseJson(String since, String reason) {}

  /**
   * A key to be recorded.
   *
   * @param organisation absent if every laboratory may bring what it signed
   * @param key a JWK as text, or SubjectPublicKeyInfo in PEM
   * @param algorithm needed for RSA
   * @param validUntil absent if no end is known
   */
  public record NewKeyJson(
      String owner,
      String organisation,
      String key,
      String algorithm,
      String source,
      String validFrom,
      String validUntil) {

    LaboratoryKey key(Shape shape) {
      String name = shape.text("/owner", owner, 200);
      String of = shape.optionalText("/organisation", organisation, 100).orElse("");
      String text = shape.text("/key", key, KeyText.MAX_LENGTH);
      String named = shape.optionalText("/algorithm", algorithm, 40).orElse("");
      String where = shape.text("/source", source, 500);
      LocalDate from = shape.date("/validFrom", validFrom);
      LocalDate until = validUntil == null ? LocalDate.MAX : shape.date("/validUntil", validUntil);
      if (from != null && until != null && until.isBefore(from)) {
        shape.fault("/validUntil", Reason.of("request.malformed"));
      }
      shape.requireSound();
      return new LaboratoryKey(
          "",
          new PublishedKey(name, jwk(text, named), new DateRange(from, until), Optional.empty()),
          of,
          where,
          List.of(),
          0);
    }

    private static Jwk jwk(String text, String algorithm) {
      try {
        return KeyText.read(text, algorithm);
      } catch (MalformedKey e) {
        throw Problems.malformed(
            "/key", Reason.of("laboratory-key.unreadable", String.valueOf(e.getMessage())));
      }
    }
  }
}
