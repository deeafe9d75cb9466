package org.hufu.portal.evaluation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    return flow.find(application)
        .map(found -> review(EvaluationService.seen(found, seen), impartial, wanted));
  }

  /** What the reviewer wants, and why. */
  public record Opinion(Review.State state, Review.Remarks remarks) {}

  private Outcome<Review> review(
      CertificationApplication application, boolean impartial, Opinion wanted) {
    CaseJudgement.require(application, ApplicationState.IN_REVIEW);
    Evaluation evaluation = evaluations.latest(application.id()).orElseThrow();
    Optional<Review> earlier =
        decisions
            .latestReview(application.id())
            .filter(review -> review.round() == evaluation.round());
    Review.Remarks remarks =
        earlier.map(review -> joined(review.remarks(), wanted.remarks())).orElse(wanted.remarks());
    List<Reason> objections =
        new ArrayList<>(judgement.personal(Act.REVIEW, impartial, application, List.of()));
    objections.addAll(unknown(application, wanted.remarks()));
    objections.addAll(against(evaluation, wanted.state(), remarks));
    return objections.isEmpty()
        ? Outcome.done(
            write(application, evaluation, earlier, new Opinion(wanted.state(), remarks)))
        : Outcome.refused(objections);
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
    move(application, evaluation, written);
    audit.record(
        "review." + written.state().code(),
        "application",
        application.id(),
        Map.of("round", Integer.toString(written.round())));
    return written;
  }

  private void move(CertificationApplication application, Evaluation evaluation, Review review) {
    if (review.state() == Review.State.ACCEPTED) {
      flow.move(
          application.id(),
          ApplicationState.AWAITING_DECISION,
          new Step(Roles.REVIEWER, "application.reviewed", List.of()));
    } else if (review.state() == Review.State.SENT_BACK) {
      evaluations.update(evaluation.sendBack());
      flow.move(
          application.id(),
          ApplicationState.EVALUATION,
          new Step(Roles.REVIEWER, "application.sent-back-to-evaluation", List.of()));
    }
  }

  /** Later marks and notes win; a blank note keeps the earlier one. */
  private static Review.Remarks joined(Review.Remarks earlier, Review.Remarks later) {
    Map<String, Review.ClauseMark> marks = new LinkedHashMap<>();
    earlier.marks().forEach(mark -> marks.put(mark.requirement(), mark));
    later.marks().forEach(mark -> marks.put(mark.requirement(), mark));
    String note = later.note().isBlank() ? earlier.note() : later.note();
    return new Review.Remarks(note, List.copyOf(marks.values()));
  }
}
