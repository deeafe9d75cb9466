package org.hufu.web.evaluation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.evaluation.Decision;
import org.hufu.core.evaluation.Proposal;
import org.hufu.core.evaluation.RefusalGround;
import org.hufu.portal.account.Roles;
import org.hufu.portal.evaluation.DecisionService;
import org.hufu.portal.evaluation.EvaluationService;
import org.hufu.web.api.Idempotent;
import org.hufu.web.api.Problems;
import org.hufu.web.api.Shape;
import org.hufu.web.api.Versions;

/** Decision of two deciders. Contract: openapi, tag "evaluation". */
@Path("applications/{application}/decision")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.DECIDER)
public class DecisionsResource {
  @Inject DecisionService decisions;
  @Inject EvaluationService evaluations;
  @Context HttpHeaders headers;

  /** First signature. */
  @POST
  @Idempotent
  public Response decide(@PathParam("application") String application, RulingJson body) {
    Shape shape = Shape.of(body);
    shape.present("/impartial", body.impartial());
    Proposal proposal = Codes.one(shape, "/outcome", Proposal.class, body.outcome());
    List<Decision.Ground> grounds = grounds(shape, body.grounds());
    shape.requireSound();
    return answer(
        application,
        decisions.decide(
            application,
            Versions.sent(headers),
            body.impartial(),
            new DecisionService.Ruling(proposal, grounds)));
  }

  /** Second signature, or the decision goes back with a reason. */
  @POST
  @Path("confirmation")
  @Idempotent
  public Response confirm(@PathParam("application") String application, ConfirmationJson body) {
    Shape shape = Shape.of(body);
    shape.present("/impartial", body.impartial());
    boolean isReturned = Boolean.FALSE.equals(body.confirmed());
    String reason = isReturned ? shape.text("/reason", body.reason(), 2000) : "";
    shape.requireSound();
    return answer(
        application,
        isReturned
            ? decisions.giveBack(application, Versions.sent(headers), body.impartial(), reason)
            : decisions.confirm(application, Versions.sent(headers), body.impartial()));
  }

  /** A first decider sends the case back to evaluation. */
  @POST
  @Path("return")
  @Idempotent
  public Response sendBack(@PathParam("application") String application, ReturnJson body) {
    Shape shape = Shape.of(body);
    shape.present("/impartial", body.impartial());
    String reason = shape.text("/reason", body.reason(), 2000);
    shape.requireSound();
    return answer(
        application,
        decisions.sendBack(application, Versions.sent(headers), body.impartial(), reason));
  }

  private <T> Response answer(String application, Optional<Outcome<T>> outcome) {
    Problems.done(outcome.orElseThrow(Problems::notFound));
    return EvaluationJson.written(evaluations.find(application).orElseThrow());
  }

  private static List<Decision.Ground> grounds(Shape shape, List<GroundJson> given) {
    List<Decision.Ground> grounds = new ArrayList<>();
    for (GroundJson item : shape.list("/grounds", given)) {
      String pointer = "/grounds/" + grounds.size();
      grounds.add(
          new Decision.Ground(
              Codes.one(shape, pointer + "/code", RefusalGround.class, item.code()),
              shape.optionalText(pointer + "/note", item.note(), 2000).orElse("")));
    }
    return grounds;
  }

  /**
   * What the first decider rules.
   *
   * @param impartial declares that there are no ties to the applicant
   * @param outcome {@code grant} or {@code refuse}
   * @param grounds of a refusal, from the closed list
   */
  public record RulingJson(Boolean impartial, String outcome, List<GroundJson> grounds) {}

  /** A ground of refusal, for example {@code requirement-not-met}. */
  public record GroundJson(String code, String note) {}

  /** Why a first decider does not decide yet. */
  public record ReturnJson(Boolean impartial, String reason) {}

  /**
   * What the second decider says.
   *
   * @param confirmed true when absent; false gives the decision back
   * @param reason needed to give it back
   */
  public record ConfirmationJson(Boolean impartial, Boolean confirmed, String reason) {}
}
