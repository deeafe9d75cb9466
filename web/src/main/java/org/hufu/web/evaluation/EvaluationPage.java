package org.hufu.web.evaluation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hufu.core.application.ApplicationState;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.Reason;
import org.hufu.core.evaluation.Proposal;
import org.hufu.core.evaluation.Review;
import org.hufu.core.separation.Act;
import org.hufu.portal.application.ApplicationService;
import org.hufu.portal.evaluation.DecisionService;
import org.hufu.portal.evaluation.EvaluationService;
import org.hufu.portal.evaluation.EvaluationService.Assessment;
import org.hufu.portal.evaluation.ReviewService;
import org.hufu.web.desk.Attempt;
import org.hufu.web.desk.CallerPage;
import org.hufu.web.desk.Entries;
import org.hufu.web.page.WordsPage;

/** The evaluator's part: what does not apply and why, and what is recommended. */
@Named
@RequestScoped
public class EvaluationPage {
  @Inject EvaluationService evaluations;
  @Inject DecisionService decisions;
  @Inject ReviewService reviews;
  @Inject ApplicationService applications;
  @Inject RequirementsPage requirements;
  @Inject WordsPage words;
  @Inject CallerPage me;
  @Inject Attempt attempt;

  private final Entries entries = new Entries();
  private CertificationApplication application;

  @PostConstruct
  void load() {
    application = applications.find(Attempt.place("id")).orElseThrow();
    entries.put("seen", application.version());
  }

  public boolean isOpen() {
    return application.state() == ApplicationState.TESTING
        || application.state() == ApplicationState.EVALUATION;
  }

  /** What keeps the caller from evaluating, beside the results. */
  public List<Reason> getObjections() {
    return me.has("evaluator")
        ? decisions.objections(application.id(), Act.EVALUATION)
        : List.of(Reason.of("evaluation.evaluator-acts"));
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
    Optional<Proposal> proposal = Coded.find(Proposal.class, entries.text("proposal"));
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
    if (entries.text("answer").isEmpty()) {
      attempt.object("answer", Reason.of("request.missing"));
      return;
    }
    attempt.step(
        () ->
            reviews.answer(
                application.id(),
                OptionalInt.of(entries.seen()),
                entries.is("impartialAnswer"),
                Map.of(entries.text("question"), entries.text("answer"))),
        "evaluation.answered.news",
        answered -> "/app/cases/" + application.id() + "/evaluation");
  }

  private void evaluate(Optional<Proposal> proposal, String news) {
    String requirement = entries.text("naRequirement");
    String why = entries.text("naReason");
    if (requirement.isEmpty() != why.isEmpty()) {
      attempt.object(why.isEmpty() ? "naReason" : "naRequirement", Reason.of("request.missing"));
      return;
    }
    Assessment assessment =
        new Assessment(
            entries.is("impartial"),
            requirement.isEmpty() ? Map.of() : Map.of(requirement, why),
            proposal,
            entries.all("reasons"));
    attempt.step(
        () -> evaluations.evaluate(application.id(), OptionalInt.of(entries.seen()), assessment),
        news,
        done -> "/app/cases/" + done.application() + "/evaluation");
  }

  public Entries getEntries() {
    return entries;
  }
}
