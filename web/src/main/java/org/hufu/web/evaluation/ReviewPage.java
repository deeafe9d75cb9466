package org.hufu.web.evaluation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.hufu.core.application.ApplicationState;
import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.Reason;
import org.hufu.core.evaluation.Review;
import org.hufu.core.separation.Act;
import org.hufu.portal.evaluation.ReviewService;
import org.hufu.portal.evaluation.ReviewService.Opinion;
import org.hufu.web.desk.Attempt;
import org.hufu.web.desk.Entries;
import org.hufu.web.page.WordsPage;

/** Another person's look at the evaluation: accept all, ask, reject, send back. */
@Named
@RequestScoped
public class ReviewPage {
  @Inject ReviewService reviews;
  @Inject OpenCase open;
  @Inject RequirementsPage requirements;
  @Inject WordsPage words;
  @Inject Attempt attempt;

  public boolean isOpen() {
    return open.is(ApplicationState.IN_REVIEW);
  }

  public List<Reason> getObjections() {
    return open.objections(Act.REVIEW, "reviewer", "review.reviewer-acts");
  }

  /** Every requirement, those that need a look first. */
  public List<SelectItem> getRequirements() {
    return requirements.getStates().stream()
        .flatMap(state -> requirements.in(state).stream())
        .map(
            clause ->
                new SelectItem(clause.requirement(), requirements.label(clause.requirement())))
        .toList();
  }

  public List<SelectItem> getMarks() {
    return List.of(
        new SelectItem("asked", words.of("review.mark.asked")),
        new SelectItem("rejected", words.of("review.mark.rejected")),
        new SelectItem("accepted", words.of("review.mark.accepted")));
  }

  /** Marks on single requirements of the review under way. */
  public List<Review.ClauseMark> getMade() {
    return requirements.getFile().review().stream()
        .filter(review -> review.state() == Review.State.OPEN)
        .flatMap(review -> review.remarks().marks().stream())
        .toList();
  }

  /** Clauses with an unanswered question and rejected ones keep the whole from being accepted. */
  public List<Reason> getOpenMarks() {
    return getMade().stream()
        .filter(Review.ClauseMark::isOpen)
        .map(made -> Reason.of("review.clause-open", made.requirement()))
        .toList();
  }

  public void mark() {
    String note = open.entries().text("markNote");
    Review.Mark mark =
        Coded.find(Review.Mark.class, open.entries().text("mark")).orElse(Review.Mark.ASKED);
    if (note.isEmpty() && mark != Review.Mark.ACCEPTED) {
      attempt.object("markNote", Reason.of("request.missing"));
      return;
    }
    Review.ClauseMark made = new Review.ClauseMark(open.entries().text("requirement"), mark, note);
    review(Review.State.OPEN, new Review.Remarks("", List.of(made)), "review.marked.news");
  }

  public void accept() {
    Review.Remarks remarks = new Review.Remarks(open.entries().text("note"), List.of());
    review(Review.State.ACCEPTED, remarks, "review.accepted.news");
  }

  public void sendBack() {
    Review.Remarks remarks = new Review.Remarks(open.entries().text("note"), List.of());
    review(Review.State.SENT_BACK, remarks, "review.sent-back.news");
  }

  private void review(Review.State state, Review.Remarks remarks, String news) {
    attempt.step(
        () ->
            reviews.review(
                open.id(),
                open.seen(),
                open.entries().is("impartial"),
                new Opinion(state, remarks)),
        news,
        done -> open.address("review"));
  }

  public Entries getEntries() {
    return open.entries();
  }
}
