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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hufu.core.conformity.Reason;
import org.hufu.core.evaluation.Review;
import org.hufu.portal.account.Roles;
import org.hufu.portal.evaluation.EvaluationService;
import org.hufu.portal.evaluation.ReviewService;
import org.hufu.web.api.Idempotent;
import org.hufu.web.api.Problems;
import org.hufu.web.api.Shape;
import org.hufu.web.api.Versions;

/** Review of an evaluation by another person. Contract: openapi, tag "evaluation". */
@Path("applications/{application}/review")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReviewsResource {
  @Inject ReviewService reviews;
  @Inject EvaluationService evaluations;
  @Context HttpHeaders headers;

  @POST
  @RolesAllowed(Roles.REVIEWER)
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  public Response review(@PathParam("application") String application, OpinionJson body) {
    Shape shape = Shape.of(body);
    shape.present("/impartial", body.impartial());
    Wanted wanted = Codes.one(shape, "/outcome", Wanted.class, body.outcome());
    String note = shape.optionalText("/note", body.note(), 4000).orElse("");
    List<Review.ClauseMark> marks = marks(shape, body.clauses());
    shape.requireSound();
    Problems.done(
        reviews
            .review(
                application,
                Versions.sent(headers),
                body.impartial(),
                new ReviewService.Opinion(wanted.state, new Review.Remarks(note, marks)))
            .orElseThrow(Problems::notFound));
    return EvaluationJson.written(evaluations.find(application).orElseThrow());
  }

  /** The evaluator answers questions of the reviewer. */
  @POST
  @RolesAllowed(Roles.EVALUATOR)
  @Path("answers")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  public Response answer(@PathParam("application") String application, AnswersJson body) {
    Shape shape = Shape.of(body);
    shape.present("/impartial", body.impartial());
    Map<String, String> answers = answers(shape, body.answers());
    shape.requireSound();
    Problems.done(
        reviews
            .answer(application, Versions.sent(headers), body.impartial(), answers)
            .orElseThrow(Problems::notFound));
    return EvaluationJson.written(evaluations.find(application).orElseThrow());
  }

  private static Map<String, String> answers(Shape shape, List<AnswerJson> given) {
    if (given == null || given.isEmpty()) {
      shape.fault("/answers", Reason.of("request.missing"));
    }
    Map<String, String> answers = new HashMap<>();
    int place = 0;
    for (AnswerJson item : shape.list("/answers", given)) {
      String pointer = "/answers/" + place;
      answers.put(
          shape.text(pointer + "/requirement", item.requirement(), 64),
          shape.text(pointer + "/answer", item.answer(), 2000));
      place++;
    }
    return answers;
  }

  private static List<Review.ClauseMark> marks(Shape shape, List<ClauseMarkJson> given) {
    List<Review.ClauseMark> marks = new ArrayList<>();
    for (ClauseMarkJson item : shape.list("/clauses", given)) {
      String pointer = "/clauses/" + marks.size();
      marks.add(
          new Review.ClauseMark(
              shape.text(pointer + "/requirement", item.requirement(), 64),
              Codes.one(shape, pointer + "/mark", Review.Mark.class, item.mark()),
              shape.optionalText(pointer + "/note", item.note(), 2000).orElse("")));
    }
    return marks;
  }

  /** What a reviewer may want. */
  enum Wanted implements org.hufu.core.conformity.Coded {
    ACCEPT(Review.State.ACCEPTED),
    ASK(Review.State.OPEN),
    SEND_BACK(Review.State.SENT_BACK);

    private final Review.State state;

    Wanted(Review.State state) {
      this.state = state;
    }
  }

  /**
   * What the reviewer hands in.
   *
   * @param impartial declares that there are no ties to the applicant
   * @param outcome {@code accept}, {@code ask} or {@code send-back}
   * @param clauses marks on single requirements; the others are accepted with the whole
   */
  public record OpinionJson(
      Boolean impartial, String outcome, String note, List<ClauseMarkJson> clauses) {}

  /** One mark: {@code accepted}, {@code asked} or {@code rejected}. */
  public record ClauseMarkJson(String requirement, String mark, String note) {}

  /**
   * What the evaluator answers.
   *
   * @param impartial declares that there are no ties to the applicant
   */
  public record AnswersJson(Boolean impartial, List<AnswerJson> answers) {}

  /** The answer to the question about one requirement. */
  public record AnswerJson(String requirement, String answer) {}
}
