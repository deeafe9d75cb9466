package org.hufu.web.evaluation;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.evaluation.EvaluationFile;
import org.hufu.core.evaluation.Proposal;
import org.hufu.portal.account.Roles;
import org.hufu.portal.evaluation.EvaluationService;
import org.hufu.web.api.Idempotent;
import org.hufu.web.api.Problems;
import org.hufu.web.api.Shape;
import org.hufu.web.api.Versions;

/** Evaluation of a case. Contract: openapi, tag "evaluation". */
@Path("applications/{application}/evaluation")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EvaluationsResource {
  @Inject EvaluationService evaluations;
  @Context HttpHeaders headers;

  @GET
  @RolesAllowed({
    Roles.VENDOR,
    Roles.CASE_OFFICER,
    Roles.EVALUATOR,
    Roles.REVIEWER,
    Roles.DECIDER,
    Roles.AUDITOR
  })
  public Response find(@PathParam("application") String application) {
    EvaluationFile file = evaluations.find(application).orElseThrow(Problems::notFound);
    return Response.ok(EvaluationJson.write(file)).build();
  }

  /** Begins or continues the evaluation; with a recommendation, concludes it. */
  @POST
  @RolesAllowed(Roles.EVALUATOR)
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  public Response evaluate(@PathParam("application") String application, AssessmentJson body) {
    Shape shape = Shape.of(body);
    shape.present("/impartial", body.impartial());
    Optional<Proposal> proposal =
        body.recommendation() == null
            ? Optional.empty()
            : Optional.ofNullable(
                Codes.one(shape, "/recommendation", Proposal.class, body.recommendation()));
    List<String> reasons = shape.list("/reasons", body.reasons());
    Map<String, String> notApplicable = notApplicable(shape, body.notApplicable());
    shape.requireSound();
    Problems.done(
        evaluations
            .evaluate(
                application,
                Versions.sent(headers),
                new EvaluationService.Assessment(
                    body.impartial(), notApplicable, proposal, reasons))
            .orElseThrow(Problems::notFound));
    return EvaluationJson.written(evaluations.find(application).orElseThrow());
  }

  private static Map<String, String> notApplicable(Shape shape, List<NotApplicableJson> given) {
    Map<String, String> reasons = new HashMap<>();
    int place = 0;
    for (NotApplicableJson item : shape.list("/notApplicable", given)) {
      String pointer = "/notApplicable/" + place;
      String requirement = shape.text(pointer + "/requirement", item.requirement(), 64);
      String justification = shape.text(pointer + "/justification", item.justification(), 4000);
      if (requirement != null && justification != null) {
        reasons.put(requirement, justification);
      }
      place++;
    }
    return reasons;
  }

  /**
   * What the evaluator hands in.
   *
   * @param impartial declares that there are no ties to the applicant
   * @param recommendation {@code grant} or {@code refuse}; absent while the evaluation goes on
   * @param reasons of a refusal, in words
   */
  public record AssessmentJson(
      Boolean impartial,
      String recommendation,
      List<String> reasons,
      List<NotApplicableJson> notApplicable) {}

  /** A requirement that does not apply to the product, and why. */
  public record NotApplicableJson(String requirement, String justification) {}
}
