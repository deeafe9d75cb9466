package org.hufu.portal.evaluation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.hufu.core.application.ApplicationState;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.core.evaluation.Evaluation;
import org.hufu.core.evaluation.Proposal;
import org.hufu.core.evaluation.Review;
import org.hufu.core.scheme.RequirementCatalogue;
import org.hufu.core.separation.Act;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Roles;
import org.hufu.portal.application.ApplicationFlowService;
import org.hufu.portal.application.Step;
import org.hufu.portal.audit.AuditService;

/** Another person's look at the evaluation. */
@Stateless
public class ReviewService {
  @Inject EvaluationStore evaluations;
  @Inject DecisionStore decisions;
  @Inject CaseJudgement judgement;
  @Inject ApplicationFlowService flow;
  @Inject CallerService callers;
  @Inject AuditService audit;

  /**
   * Accepts the evaluation, asks about single requirements, or sends it back to another round.
   *
   * @param seen version of the application that the caller saw
   * @param impartial declares that there are no ties to the applicant
   * @param wanted {@code OPEN} only notes remarks; new marks take the place of earlier ones
   */
  @RolesAllowed(Roles.REVIEWER)
  public Optional<Outcome<Review>> review(
      String application, OptionalInt seen, boolean impartial, Opinion wanted) {
    return judgement.load(application, seen).map(found -> review(found, impartial, wanted));
  }

  /**
   * The evaluator answers what the reviewer asked; each question once.
   *
   * @param answers requirement to what is said
   */
  @RolesAllowed(Roles.EVALUATOR)
  public Optional<Outcome<Review>> answer(
      String application, OptionalInt seen, boolean impartial, Map<String, String> answers) {
    return judgement.load(application, seen).map(found -> answer(found, impartial, answers));
  }

  /** What the reviewer wants, and why. */
  public record Opinion(Review.State state, Review.Remarks remarks) {}

  private Outcome<Review> review(
      CertificationApplication application, boolean impartial, Opinion wanted) {
    CaseJudgement.require(application, ApplicationState.IN_REVIEW);
    Evaluation evaluation = evaluations.latest(application.id()).orElseThrow();
    Optional<Review> earlier = underWay(application.id());
    Review.Remarks remarks =
        earlier.map(review -> review.remarks().with(wanted.remarks())).orElse(wanted.remarks());
    List<Reason> objections =
        new ArrayList<>(judgement.personal(Act.REVIEW, impartial, application, List.of()));
    objections.addAll(unknown(application, wanted.remarks()));
    objections.addAll(against(evaluation, wanted.state(), remarks));
    return objections.isEmpty()
        ? Outcome.done(
            write(application, evaluation, earlier, new Opinion(wanted.state(), remarks)))
        : Outcome.refused(objections);
  }

  private Outcome<Review> answer(
      CertificationApplication application, boolean impartial, Map<String, String> answers) {
    CaseJudgement.require(application, ApplicationState.IN_REVIEW);
    Optional<Review> open = underWay(application.id());
    Review.Remarks remarks = open.map(Review::remarks).orElse(new Review.Remarks("", List.of()));
    List<Reason> objections =
        new ArrayList<>(judgement.personal(Act.EVALUATION, impartial, application, List.of()));
    objections.addAll(remarks.objectionsTo(answers.keySet()));
    if (!objections.isEmpty()) {
      return Outcome.refused(objections);
    }
    judgement.take(application, Act.EVALUATION);
    Review answered = decisions.update(open.orElseThrow().answer(answers));
    record("review.answered", answered);
    return Outcome.done(answered);
  }

  /** The review of the present round, if the reviewer has begun one. */
  private Optional<Review> underWay(String application) {
    int round = evaluations.latest(application).orElseThrow().round();
    return decisions.latestReview(application).filter(review -> review.round() == round);
  }

  private List<Reason> unknown(CertificationApplication application, Review.Remarks remarks) {
    RequirementCatalogue catalogue = judgement.catalogue(application.id());
    return remarks.marks().stream()
        .map(Review.ClauseMark::requirement)
        .filter(requirement -> catalogue.requirement(requirement).isEmpty())
        .map(requirement -> Reason.of("evaluation.requirement-unknown", requirement))
        .toList();
  }

  private List<Reason> against(Evaluation evaluation, Review.State wanted, Review.Remarks remarks) {
    List<Reason> reasons = new ArrayList<>();
    if (wanted == Review.State.SENT_BACK && remarks.note().isBlank()) {
      reasons.add(Reason.of("review.note-missing"));
    }
    if (wanted == Review.State.ACCEPTED) {
      remarks.open().forEach(clause -> reasons.add(Reason.of("review.clause-open", clause)));
      if (proposal(evaluation) == Proposal.GRANT) {
        reasons.addAll(judgement.coverage(evaluation.application()).objections());
      }
    }
    return reasons;
  }

  private static Proposal proposal(Evaluation evaluation) {
    return evaluation.conclusion().orElseThrow().proposal();
  }

  private Review write(
      CertificationApplication application,
      Evaluation evaluation,
      Optional<Review> earlier,
      Opinion wanted) {
    String account = callers.current().account();
    judgement.take(application, Act.REVIEW);
    Review begun =
        earlier.orElseGet(
            () ->
                decisions.insert(
                    new Review(
                        UUID.randomUUID().toString(),
                        application.id(),
                        evaluation.round(),
                        Review.State.OPEN,
                        account,
                        wanted.remarks(),
                        0),
                    application.owner()));
    Review written = decisions.update(begun.become(wanted.state(), account, wanted.remarks()));
    move(application, written);
    record("review." + written.state().code(), written);
    return written;
  }

  private void record(String action, Review review) {
    audit.record(
        action,
        "application",
        review.application(),
        Map.of("round", Integer.toString(review.round())));
  }

  private void move(CertificationApplication application, Review review) {
    if (review.state() == Review.State.ACCEPTED) {
      flow.move(
          application.id(),
          ApplicationState.AWAITING_DECISION,
          new Step(Roles.REVIEWER, "application.reviewed", List.of()));
    } else if (review.state() == Review.State.SENT_BACK) {
      judgement.sendBack(application, Roles.REVIEWER, review.remarks().note());
    }
  }
}
