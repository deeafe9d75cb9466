package org.hufu.web.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.hufu.core.application.Answers;
import org.hufu.core.application.CertificationApplication;
import org.hufu.portal.account.Roles;
import org.hufu.portal.application.ApplicationService;
import org.hufu.web.api.Idempotent;
import org.hufu.web.api.Paging;
import org.hufu.web.api.Shape;
import org.hufu.web.api.Versions;

/** The caller's cases, and the way to a new one. Contract: openapi, tag "applications". */
@Path("applications")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationsResource {
  @Inject ApplicationService applications;
  @Context UriInfo uri;

  @GET
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
  public Response list(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
    int most = Paging.limit(limit);
    List<CertificationApplication> found = applications.list(Paging.cursor(cursor), most + 1);
    List<CertificationApplication> shown = found.subList(0, Math.min(most, found.size()));
    Optional<String> last =
        found.size() > most ? Optional.of(shown.get(most - 1).id()) : Optional.empty();
    String next = Paging.opaque(last);
    return Paging.answer(
        new ApplicationsJson(shown.stream().map(ApplicationHeadJson::of).toList(), next),
        uri,
        next);
  }

  /** Opens a draft; whatever is known already may be sent along. */
  @POST
  @RolesAllowed(Roles.VENDOR)
  @Idempotent
  public Response create(AnswersJson json) {
    Shape shape = new Shape();
    Answers answers = json == null ? Answers.NONE : json.onto(Answers.NONE, shape);
    shape.requireSound();
    CertificationApplication draft = applications.create(answers);
    return Response.created(uri.getAbsolutePathBuilder().path(draft.id()).build())
        .entity(ApplicationHeadJson.of(draft))
        .tag(Versions.tag(draft.version()))
        .build();
  }

  /** Some cases, newest first. */
  public record ApplicationsJson(List<ApplicationHeadJson> items, String nextCursor) {}

  /** What a list shows of a case. */
  public record ApplicationHeadJson(
      String id,
      String number,
      String organisation,
      String state,
      String whoseTurn,
      boolean taken,
      AnswersJson answers) {
    static ApplicationHeadJson of(CertificationApplication application) {
      return new ApplicationHeadJson(
          application.id(),
          application.number(),
          application.owner(),
          application.state().code(),
          application.turn().code(),
          application.officer().isPresent(),
          AnswersJson.of(application.answers()));
    }
  }
}
