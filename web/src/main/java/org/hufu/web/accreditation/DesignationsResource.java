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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.hufu.core.accreditation.Designation;
import org.hufu.portal.account.Roles;
import org.hufu.portal.accreditation.DesignationService;
import org.hufu.web.accreditation.AccreditationsResource.EndJson;
import org.hufu.web.api.Idempotent;
import org.hufu.web.api.Problems;
import org.hufu.web.api.Shape;

/** Records of designation. Contract: openapi, tag "accreditations". */
@Path("designations")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.TRUST_OFFICER)
public class DesignationsResource {
  @Inject DesignationService designations;

  @GET
  @PermitAll
  public DesignationsJson list(@QueryParam("organisation") String organisation) {
    return new DesignationsJson(
        designations.list(Optional.ofNullable(organisation)).stream()
            .map(DesignationJson::of)
            .toList());
  }

  @POST
  @Idempotent
  public Response create(DesignationJson json) {
    Shape shape = Shape.of(json);
    Designation written = Problems.done(designations.create(json.designation(shape)));
    return Response.status(Response.Status.CREATED).entity(DesignationJson.of(written)).build();
  }

  /** Ends a designation with its last day; it stays in the list. */
  @POST
  @Path("{id}/end")
  @Idempotent
  public Response end(@PathParam("id") String id, EndJson json) {
    Shape shape = Shape.of(json);
    LocalDate lastDay = shape.date("/lastDay", json.lastDay());
    shape.requireSound();
    Designation ended =
        Problems.done(designations.end(id, lastDay).orElseThrow(Problems::notFound));
    return Response.ok(DesignationJson.of(ended)).build();
  }

  /** All of them; a short list, so never in pieces. */
  public record DesignationsJson(List<DesignationJson> items) {}

  /**
   * A designation; when one is created, {@code id} is not looked at.
   *
   * @param level absent for schemes without levels
   */
  public record DesignationJson(
      String id,
      String authority,
      String organisation,
      String scheme,
      String level,
      List<String> categories,
      String validFrom,
      String validUntil) {

    static DesignationJson of(Designation designation) {
      return new DesignationJson(
          designation.id(),
          designation.authority(),
          designation.organisation(),
          designation.scheme(),
          designation.level().isEmpty() ? null : designation.level(),
          designation.sortedCategories(),
          designation.term().from().toString(),
          designation.term().until().toString());
    }

    Designation designation(Shape shape) {
      String by = shape.text("/authority", authority, 100);
      String of = shape.text("/organisation", organisation, 100);
      String under = shape.text("/scheme", scheme, 64);
      return new Designation(
          "",
          by,
          of,
          under,
          shape.optionalText("/level", level, 64).orElse(""),
          new HashSet<>(shape.list("/categories", categories)),
          NewAccreditationJson.term(shape, validFrom, validUntil));
    }
  }
}
