package org.hufu.web.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.hufu.core.application.Answers;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.application.Completeness;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.portal.account.Roles;
import org.hufu.portal.application.ApplicationHistoryService;
import org.hufu.portal.application.ApplicationReviewService;
import org.hufu.portal.application.ApplicationService;
import org.hufu.portal.evaluation.EvaluationService;
import org.hufu.web.api.Idempotent;
import org.hufu.web.api.Languages;
import org.hufu.web.api.Problems;
import org.hufu.web.api.Shape;
import org.hufu.web.api.Versions;
import org.hufu.web.application.StepJson.AssignmentJson;
import org.hufu.web.application.StepJson.ConflictJson;

/** One case and its steps up to acceptance. Contract: openapi, tag "applications". */
@Path("applications/{id}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CASE_OFFICER)
public class ApplicationResource {
  @Inject ApplicationService applications;
  @Inject ApplicationReviewService reviews;
  @Inject ApplicationHistoryService history;
  @Inject EvaluationService evaluations;
  @Context HttpHeaders request;

  @PathParam("id")
  String id;

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
  public Response find() {
    return answer(applications.find(id));
  }

  /** Saves the sections sent; the others stay as they are. */
  @PATCH
  @RolesAllowed(Roles.VENDOR)
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  public Response save(AnswersJson json) {
    int seen = Versions.required(request);
    Shape shape = Shape.of(json);
    Answers stored =
        applications
            .find(id)
            .map(CertificationApplication::answers)
            .orElseThrow(Problems::notFound);
    Answers answers = json.onto(stored, shape);
    shape.requireSound();
    return answer(applications.save(id, seen, answers));
  }

  @POST
  @RolesAllowed(Roles.VENDOR)
  @Path("submission")
  @Idempotent
  public Response submit() {
    return done(applications.submit(id, seen()));
  }

  @POST
  @RolesAllowed(Roles.VENDOR)
  @Path("withdrawal")
  @Idempotent
  public Response withdraw(StepJson json) {
    return answer(applications.withdraw(id, seen(), StepJson.read(json)));
  }

  /** For a case officer without a conflict, this also takes over a submitted case. */
  @POST
  @RolesAllowed({Roles.CASE_OFFICER, Roles.EVALUATOR, Roles.REVIEWER, Roles.DECIDER})
  @Path("conflict-declaration")
  @Idempotent
  public Response declare(ConflictJson json) {
    Shape shape = Shape.of(json);
    Boolean conflict = shape.present("/conflict", json.conflict());
    String statement = shape.optionalText("/statement", json.statement(), 1000).orElse("");
    shape.requireSound();
    return answer(reviews.declare(id, seen(), conflict, statement));
  }

  @POST
  @Path("acceptance")
  @Idempotent
  public Response accept(StepJson json) {
    return done(reviews.accept(id, declared(json)));
  }

  @POST
  @Path("return")
  @Idempotent
  public Response giveBack(StepJson json) {
    return done(reviews.giveBack(id, declared(json), StepJson.read(json)));
  }

  @POST
  @Path("termination")
  @Idempotent
  public Response terminate(StepJson json) {
    return done(reviews.terminate(id, seen(), StepJson.read(json)));
  }

  /** Hands the case to another case officer. */
  @POST
  @Path("assignment")
  @Idempotent
  public Response assign(AssignmentJson json) {
    Shape shape = Shape.of(json);
    String account = shape.text("/account", json.account(), 64);
    shape.requireSound();
    return done(reviews.assign(id, seen(), account));
  }

  private OptionalInt seen() {
    return Versions.sent(request);
  }

  /**
   * Makes the declaration that came along, if any; the step that follows then acts on the version
   * that the declaration left behind. A conflict is declared by itself, since the step would undo
   * it.
   */
  private OptionalInt declared(StepJson json) {
    if (json == null || json.conflictOfInterest() == null) {
      return seen();
    }
    if (json.conflictOfInterest()) {
      throw Problems.refused(List.of(Reason.of("application.conflict-alone")));
    }
    CertificationApplication declared =
        reviews.declare(id, seen(), false, "").orElseThrow(Problems::notFound);
    return OptionalInt.of(declared.version());
  }

  private Response done(Optional<Outcome<CertificationApplication>> outcome) {
    return answer(Optional.of(Problems.done(outcome.orElseThrow(Problems::notFound))));
  }

  private Response answer(Optional<CertificationApplication> found) {
    CertificationApplication application = found.orElseThrow(Problems::notFound);
    Completeness completeness =
        applications.completeness(application.id()).orElseThrow(Problems::notFound);
    ApplicationJson.Course course =
        new ApplicationJson.Course(
            history.progress(application.id()).orElseThrow(Problems::notFound),
            evaluations.nonconformities(application.id()));
    Locale locale = Languages.of(request.getAcceptableLanguages());
    return Response.ok(ApplicationJson.of(application, completeness, course, locale))
        .tag(Versions.tag(application.version()))
        .build();
  }
}
