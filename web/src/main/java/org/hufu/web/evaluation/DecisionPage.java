package org.hufu.web.evaluation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.hufu.core.application.ApplicationState;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.core.evaluation.Decision;
import org.hufu.core.evaluation.Proposal;
import org.hufu.core.evaluation.RefusalGround;
import org.hufu.core.separation.Act;
import org.hufu.portal.application.ApplicationService;
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

  public boolean isAwaitingFirst() {
    return application.state() == ApplicationState.AWAITING_DECISION;
  }

  public boolean isAwaitingSecond() {
    return application.state() == ApplicationState.AWAITING_CONFIRMATION;
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
    if (!me.has("decider")) {
      return List.of(Reason.of("decision.decider-acts"));
    }
    return decisions.objections(
        application.id(), isAwaitingSecond() ? Act.CONFIRMATION : Act.DECISION);
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
    Optional<Proposal> proposal = Coded.find(Proposal.class, entries.text("proposal"));
    if (proposal.isEmpty()) {
      attempt.object("proposal", Reason.of("request.missing"));
      return;
    }
    List<Decision.Ground> grounds =
        entries.all("grounds").stream()
            .flatMap(code -> Coded.find(RefusalGround.class, code).stream())
            .map(ground -> new Decision.Ground(ground, entries.text("groundNote")))
            .toList();
    attempt.step(
        () ->
            decisions.decide(
                application.id(),
                seen(),
                entries.is("impartial"),
                new Ruling(proposal.get(), grounds)),
        "decision.signed.news",
        this::address);
  }

  /** Sends the case back to evaluation instead of signing. */
  public void sendBack() {
    if (entries.text("backReason").isEmpty()) {
      attempt.object("backReason", Reason.of("request.missing"));
      return;
    }
    attempt.step(
        () ->
            decisions.sendBack(
                application.id(), seen(), entries.is("impartial"), entries.text("backReason")),
        "decision.sent-back.news",
        begun -> "/app/cases/" + application.id() + "/decision");
  }

  public void confirm() {
    second(
        () -> decisions.confirm(application.id(), seen(), entries.is("impartial")),
        "decision.confirmed.news");
  }

  public void giveBack() {
    if (entries.text("returnReason").isEmpty()) {
      attempt.object("returnReason", Reason.of("request.missing"));
      return;
    }
    second(
        () ->
            decisions.giveBack(
                application.id(), seen(), entries.is("impartial"), entries.text("returnReason")),
        "decision.returned.news");
  }

  private void second(Supplier<Optional<Outcome<Decision>>> step, String news) {
    attempt.step(step, news, this::address);
  }

  private OptionalInt seen() {
    return OptionalInt.of(entries.seen());
  }

  private String address(Decision decision) {
    return "/app/cases/" + decision.application() + "/decision";
  }

  public Entries getEntries() {
    return entries;
  }
}
