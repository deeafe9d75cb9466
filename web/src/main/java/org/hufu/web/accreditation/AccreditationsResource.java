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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hufu.core.accreditation.Accreditation;
import org.hufu.core.accreditation.AccreditationStatus;
import org.hufu.core.accreditation.StatusChange;
import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.Outcome;
import org.hufu.portal.account.Roles;
import org.hufu.portal.accreditation.AccreditationService;
import org.hufu.web.accreditation.AccreditationJson.AccreditationsJson;
import org.hufu.web.api.Idempotent;
import org.hufu.web.api.Problems;
import org.hufu.web.api.Shape;
import org.hufu.web.api.Versions;

/** Records of accreditation. Contract: openapi, tag "accreditations". */
@Path("accreditations")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.TRUST_OFFICER)
public class AccreditationsResource {
  @Inject AccreditationService accreditations;
  @Context UriInfo uri;
  @Context HttpHeaders request;

  @GET
  @PermitAll
  public AccreditationsJson list(@QueryParam("organisation") String organisation) {
    return new AccreditationsJson(
        accreditations.list(Optional.ofNullable(organisation)).stream()
            .map(AccreditationJson::of)
            .toList());
  }

  @GET
  @PermitAll
  @Path("{id}")
  public Response find(@PathParam("id") String id) {
    return answer(accreditations.find(id).orElseThrow(Problems::notFound));
  }

  @POST
  @Idempotent
  public Response create(NewAccreditationJson json) {
    Shape shape = Shape.of(json);
    String organisation = shape.text("/organisation", json.organisation(), 100);
    Accreditation.Head head = json.head(shape);
    Accreditation written = Problems.done(accreditations.create(organisation, head));
    return Response.created(uri.getAbsolutePathBuilder().path(written.id()).build())
        .entity(AccreditationJson.of(written))
        .tag(Versions.tag(written.version()))
        .build();
  }

  @POST
  @Path("{id}/scope-entries")
  @Idempotent
  public Response addScope(@PathParam("id") String id, NewScopeEntryJson json) {
    Shape shape = Shape.of(json);
    return answer(accreditations.addScope(id, Versions.sent(request), json.entry(shape)));
  }

  /** Ends a line with its last day; it stays in the list. */
  @POST
  @Path("{id}/scope-entries/{entry}/end")
  @Idempotent
  public Response endScope(
      @PathParam("id") String id, @PathParam("entry") String entry, EndJson json) {
    Shape shape = Shape.of(json);
    LocalDate lastDay = shape.date("/lastDay", json.lastDay());
    shape.requireSound();
    return answer(accreditations.endScope(id, Versions.sent(request), entry, lastDay));
  }

  @POST
  @Path("{id}/status-changes")
  @Idempotent
  public Response change(@PathParam("id") String id, NewStatusJson json) {
    Shape shape = Shape.of(json);
    return answer(accreditations.change(id, Versions.sent(request), json.change(shape)));
  }

  private static Response answer(Optional<Outcome<Accreditation>> outcome) {
    return answer(Problems.done(outcome.orElseThrow(Problems::notFound)));
  }

  private static Response answer(Accreditation accreditation) {
    return Response.ok(AccreditationJson.of(accreditation))
        .tag(Versions.tag(accreditation.version()))
        .build();
  }

  /** The last day on which something holds. */
  public record EndJson(String lastDay) {}

  /**
   * What the accreditation body said.
   *
   * @param status {@code granted}, {@code suspended} or {@code withdrawn}
   */
  public record NewStatusJson(String status, String from, String reason) {
    StatusChange change(Shape shape) {
      AccreditationStatus to =
          shape.parsed(
              "/status",
              status,
              text ->
                  Coded.find(AccreditationStatus.class, text)
                      .orElseThrow(IllegalArgumentException::new));
      LocalDate day = shape.date("/from", from);
      String why = shape.text("/reason", reason, 1000);
      shape.requireSound();
      return new StatusChange(to, day, why, "", Instant.EPOCH);
    }
  }
}
