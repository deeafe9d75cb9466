package org.hufu.web.evaluation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hufu.core.application.ApplicationState;
import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.core.evaluation.Decision;
import org.hufu.core.evaluation.Proposal;
import org.hufu.core.evaluation.RefusalGround;
import org.hufu.core.separation.Act;
import org.hufu.portal.evaluation.DecisionService;
import org.hufu.portal.evaluation.DecisionService.Ruling;
import org.hufu.web.desk.Attempt;
import org.hufu.web.desk.CallerPage;
import org.hufu.web.desk.Entries;
import org.hufu.web.page.WordsPage;

/** Two signatures by two deciders. */
@Named
@RequestScoped
public class DecisionPage {
  @Inject DecisionService decisions;
  @Inject OpenCase open;
  @Inject RequirementsPage requirements;
  @Inject WordsPage words;
  @Inject CallerPage me;
  @Inject Attempt attempt;

  public boolean isAwaitingFirst() {
    return open.is(ApplicationState.AWAITING_DECISION);
  }

  public boolean isAwaitingSecond() {
    return open.is(ApplicationState.AWAITING_CONFIRMATION);
  }

  /** The decision of the latest round; null before the first signature. */
  public Decision getDecision() {
    return requirements.getFile().decision().orElse(null);
  }

  /** Whether the caller gave the first signature and so waits for another person. */
  public boolean isSignedByMe() {
    Decision decision = getDecision();
    return isAwaitingSecond()
        && decision != null
        && decision.substance().decider().equals(me.caller().account());
  }

  public List<Reason> getObjections() {
    Act act = isAwaitingSecond() ? Act.CONFIRMATION : Act.DECISION;
    return open.objections(act, "decider", "decision.decider-acts");
  }

  /** What the results say against a grant. */
  public List<Reason> getAgainstGrant() {
    return requirements.getFile().coverage().objections();
  }

  /** A grant cannot be chosen while the results stand against it. */
  public List<SelectItem> getProposals() {
    return List.of(
        new SelectItem(
            "grant", words.of("decision.proposal.grant"), "", !getAgainstGrant().isEmpty()),
        new SelectItem("refuse", words.of("decision.proposal.refuse")));
  }

  public List<SelectItem> getGrounds() {
    return Arrays.stream(RefusalGround.values())
        .map(ground -> new SelectItem(ground.code(), words.of("decision.ground." + ground.code())))
        .toList();
  }

  public void sign() {
    Optional<Proposal> proposal = Coded.find(Proposal.class, open.entries().text("proposal"));
    if (proposal.isEmpty()) {
      attempt.object("proposal", Reason.of("request.missing"));
      return;
    }
    List<Decision.Ground> grounds =
        open.entries().all("grounds").stream()
            .flatMap(code -> Coded.find(RefusalGround.class, code).stream())
            .map(ground -> new Decision.Ground(ground, open.entries().text("groundNote")))
            .toList();
    attempt.step(
        () ->
            decisions.decide(
                open.id(),
                open.seen(),
                open.entries().is("impartial"),
                new Ruling(proposal.get(), grounds)),
        "decision.signed.news",
        done -> open.address("decision"));
  }

  /** Sends the case back to evaluation instead of signing. */
  public void sendBack() {
    if (open.entries().text("backReason").isEmpty()) {
      attempt.object("backReason", Reason.of("request.missing"));
      return;
    }
    attempt.step(
        () ->
            decisions.sendBack(
                open.id(),
                open.seen(),
                open.entries().is("impartial"),
                open.entries().text("backReason")),
        "decision.sent-back.news",
        begun -> open.address("decision"));
  }

  public void confirm() {
    second(
        () -> decisions.confirm(open.id(), open.seen(), open.entries().is("impartial")),
        "decision.confirmed.news");
  }

  public void giveBack() {
    if (open.entries().text("returnReason").isEmpty()) {
      attempt.object("returnReason", Reason.of("request.missing"));
      return;
    }
    second(
        () ->
            decisions.giveBack(
                open.id(),
                open.seen(),
                open.entries().is("impartial"),
                open.entries().text("returnReason")),
        "decision.returned.news");
  }

  private void second(Supplier<Optional<Outcome<Decision>>> step, String news) {
    attempt.step(step, news, done -> open.address("decision"));
  }

  public Entries getEntries() {
    return open.entries();
  }
}
