package org.hufu.web.ceremony;

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
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Coded;
import org.hufu.portal.account.Roles;
import org.hufu.portal.ceremony.KeyCeremonyService;
import org.hufu.portal.ceremony.KeyChange;
import org.hufu.web.api.Idempotent;
import org.hufu.web.api.Problems;
import org.hufu.web.api.Shape;

/** Rotates keys and marks them compromised, with two signatures. Contract: openapi, tag "keys". */
@Path("key-changes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class KeyChangesResource {
  private static final int MAX_REASON = 500;

  @Inject KeyCeremonyService ceremony;

  /** Newest first, done or not. */
  @GET
  @RolesAllowed({Roles.TRUST_OFFICER, Roles.ADMINISTRATOR, Roles.AUDITOR})
  public ChangesJson list() {
    return new ChangesJson(ceremony.changes().stream().map(ChangeJson::of).toList());
  }

  /** First signature. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @RolesAllowed(Roles.TRUST_OFFICER)
  public Response propose(NewChangeJson json) {
    Shape shape = Shape.of(json);
    KeyChange.Kind kind =
        shape.parsed(
            "/kind", json.kind(), word -> Coded.find(KeyChange.Kind.class, word).orElseThrow());
    String kid = shape.text("/kid", json.kid(), 100);
    Instant effective = shape.instant("/effective", json.effective());
    String reason = shape.text("/reason", json.reason(), MAX_REASON);
    shape.requireSound();
    KeyChange change =
        ceremony
            .propose(kid, kind, new KeyChange.Wish(effective, reason))
            .map(Problems::done)
            .orElseThrow(Problems::notFound);
    return Response.created(URI.create("key-changes/" + change.id()))
        .entity(ChangeJson.of(change))
        .build();
  }

  /** Second signature, by somebody else. */
  @POST
  @Path("{id}/confirmation")
  @Idempotent
  @RolesAllowed({Roles.TRUST_OFFICER, Roles.ADMINISTRATOR})
  public Response confirm(@PathParam("id") String id) {
    KeyChange change = ceremony.confirm(id).map(Problems::done).orElseThrow(Problems::notFound);
    return Response.ok(ChangeJson.of(change)).build();
  }

  /** All of them; there are few. */
  public record ChangesJson(List<ChangeJson> items) {}

  /**
   * What is wished.
   *
   * @param kind {@code rotation} or {@code compromise}
   */
  public record NewChangeJson(String kind, String kid, String effective, String reason) {}

  /** A change with its signatures; the second is absent while nobody gave it. */
  public record ChangeJson(
      String id,
      String kind,
      String kid,
      String effective,
      String reason,
      SignaturesJson signatures,
      String successor) {
    static ChangeJson of(KeyChange change) {
      Optional<KeyChange.Signed> second = change.confirmed();
      return new ChangeJson(
          change.id(),
          change.kind().code(),
          change.kid(),
          change.wish().effective().toString(),
          change.wish().reason(),
          new SignaturesJson(
              change.proposed().at().toString(),
              second.map(one -> one.at().toString()).orElse(null)),
          change.successor().orElse(null));
    }
  }

  /** When each of the two signed. */
  public record SignaturesJson(String proposedAt, String confirmedAt) {}
}
