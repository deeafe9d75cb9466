package org.hufu.web.evaluation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.application.ApplicationState;
import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.Reason;
import org.hufu.core.evaluation.Proposal;
import org.hufu.core.evaluation.Review;
import org.hufu.core.separation.Act;
import org.hufu.portal.evaluation.EvaluationService;
import org.hufu.portal.evaluation.EvaluationService.Assessment;
import org.hufu.portal.evaluation.ReviewService;
import org.hufu.web.desk.Attempt;
import org.hufu.web.desk.Entries;
import org.hufu.web.page.WordsPage;

/** The evaluator's part: what does not apply and why, and what is recommended. */
@Named
@RequestScoped
public class EvaluationPage {
  @Inject EvaluationService evaluations;
  @Inject ReviewService reviews;
  @Inject OpenCase open;
  @Inject RequirementsPage requirements;
  @Inject WordsPage words;
  @Inject Attempt attempt;

  public boolean isOpen() {
    return open.is(ApplicationState.TESTING) || open.is(ApplicationState.EVALUATION);
  }

  /** What keeps the caller from evaluating, beside the results. */
  public List<Reason> getObjections() {
    return open.objections(Act.EVALUATION, "evaluator", "evaluation.evaluator-acts");
  }

  /** Open requirements that a product may be without. */
  public List<SelectItem> getExcusable() {
    return requirements.getOpen().stream()
        .map(clause -> requirements.requirement(clause.requirement()))
        .filter(requirement -> requirement != null && requirement.status().mayBeNotApplicable())
        .map(requirement -> new SelectItem(requirement.id(), requirements.label(requirement.id())))
        .toList();
  }

  public List<SelectItem> getProposals() {
    return List.of(
        new SelectItem("grant", words.of("evaluation.proposal.grant")),
        new SelectItem("refuse", words.of("evaluation.proposal.refuse")));
  }

  /** Keeps what was judged so far; failed requirements open nonconformities. */
  public void save() {
    evaluate(Optional.empty(), "evaluation.saved.news");
  }

  public void conclude() {
    Optional<Proposal> proposal = Coded.find(Proposal.class, open.entries().text("proposal"));
    if (proposal.isEmpty()) {
      attempt.object("proposal", Reason.of("request.missing"));
      return;
    }
    evaluate(proposal, "evaluation.concluded.news");
  }

  /** Requirements that the reviewer asks about, with the question. */
  public List<SelectItem> getQuestions() {
    return requirements.getFile().review().stream()
        .flatMap(review -> review.remarks().marks().stream())
        .filter(Review.ClauseMark::isUnanswered)
        .map(
            asked ->
                new SelectItem(
                    asked.requirement(),
                    requirements.label(asked.requirement()) + ": " + asked.note()))
        .toList();
  }

  /** Answers one of the reviewer's questions. */
  public void answer() {
    if (open.entries().text("answer").isEmpty()) {
      attempt.object("answer", Reason.of("request.missing"));
      return;
    }
    attempt.step(
        () ->
            reviews.answer(
                open.id(),
                open.seen(),
                open.entries().is("impartialAnswer"),
                Map.of(open.entries().text("question"), open.entries().text("answer"))),
        "evaluation.answered.news",
        answered -> open.address("evaluation"));
  }

  private void evaluate(Optional<Proposal> proposal, String news) {
    String requirement = open.entries().text("naRequirement");
    String why = open.entries().text("naReason");
    if (requirement.isEmpty() != why.isEmpty()) {
      attempt.object(why.isEmpty() ? "naReason" : "naRequirement", Reason.of("request.missing"));
      return;
    }
    Assessment assessment =
        new Assessment(
            open.entries().is("impartial"),
            requirement.isEmpty() ? Map.of() : Map.of(requirement, why),
            proposal,
            open.entries().all("reasons"));
    attempt.step(
        () -> evaluations.evaluate(open.id(), open.seen(), assessment),
        news,
        done -> open.address("evaluation"));
  }

  public Entries getEntries() {
    return open.entries();
  }
}
