package org.hufu.portal.evaluation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.hufu.core.evaluation.Decision;
import org.hufu.core.evaluation.Evaluation;
import org.hufu.core.evaluation.Proposal;
import org.hufu.core.separation.Act;
import org.hufu.core.separation.Participation;
import org.hufu.core.separation.Separation;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Roles;
import org.hufu.portal.application.ApplicationFlowService;
import org.hufu.portal.application.Step;
import org.hufu.portal.audit.AuditService;

/** Decides on certification: one decider proposes, another confirms or returns. */
@Stateless
public class DecisionService {
  private static final List<Act> OTHER_ROUNDS = List.of(Act.DECISION, Act.CONFIRMATION);

  @Inject EvaluationStore evaluations;
  @Inject DecisionStore decisions;
  @Inject CaseJudgement judgement;
  @Inject ApplicationFlowService flow;
  @Inject CallerService callers;
  @Inject AuditService audit;
  @Inject Event<DecisionConfirmed> confirmations;
  @Inject Clock clock;

  /**
   * First signature.
   *
   * @param seen version of the application that the caller saw
   * @param impartial declares that there are no ties to the applicant
   */
  @RolesAllowed(Roles.DECIDER)
  public Optional<Outcome<Decision>> decide(
      String application, OptionalInt seen, boolean impartial, Ruling ruling) {
    return judgement.load(application, seen).map(found -> decide(found, impartial, ruling));
  }

  /** What a decider rules, with the grounds of a refusal. */
  public record Ruling(Proposal proposal, List<Decision.Ground> grounds) {
    public Ruling {
      grounds = List.copyOf(grounds);
    }
  }

  /** Second signature, by another person; the decision is in force and its consequences follow. */
  @RolesAllowed(Roles.DECIDER)
  public Optional<Outcome<Decision>> confirm(
      String application, OptionalInt seen, boolean impartial) {
    return judgement.load(application, seen).map(found -> confirm(found, impartial));
  }

  /** The second decider does not sign and says why; the case awaits a decision again. */
  @RolesAllowed(Roles.DECIDER)
  public Optional<Outcome<Decision>> giveBack(
      String application, OptionalInt seen, boolean impartial, String reason) {
    return judgement.load(application, seen).map(found -> giveBack(found, impartial, reason));
  }

  /** A first decider sends the case back to evaluation and says why; another round follows. */
  @RolesAllowed(Roles.DECIDER)
  public Optional<Outcome<Evaluation>> sendBack(
      String application, OptionalInt seen, boolean impartial, String reason) {
    return judgement.load(application, seen).map(found -> sendBack(found, impartial, reason));
  }

  /**
   * Why the caller may not take this part in the case, given that they declare to be impartial; for
   * pages, which show it in place of a button.
   */
  @RolesAllowed({Roles.EVALUATOR, Roles.REVIEWER, Roles.DECIDER})
  public List<Reason> objections(String application, Act act) {
    CertificationApplication found = flow.find(application).orElseThrow();
    Optional<Decision> proposed =
        decisions
            .latestDecision(application)
            .filter(decision -> decision.state() == Decision.State.PROPOSED);
    if (act == Act.CONFIRMATION && proposed.isPresent()) {
      return second(found, proposed.get(), true);
    }
    return judgement.personal(act, true, found, isDeciding(act) ? OTHER_ROUNDS : List.of());
  }

  private static boolean isDeciding(Act act) {
    return OTHER_ROUNDS.contains(act);
  }

  private Outcome<Decision> decide(
      CertificationApplication application, boolean impartial, Ruling ruling) {
    CaseJudgement.require(application, ApplicationState.AWAITING_DECISION);
    List<Reason> objections =
        new ArrayList<>(judgement.personal(Act.DECISION, impartial, application, OTHER_ROUNDS));
    objections.addAll(against(application.id(), ruling));
    if (!objections.isEmpty()) {
      return Outcome.refused(objections);
    }
    int round = decisions.latestDecision(application.id()).map(Decision::round).orElse(0) + 1;
    Decision proposed =
        new Decision(
            UUID.randomUUID().toString(),
            application.id(),
            round,
            Decision.State.PROPOSED,
            new Decision.Substance(
                ruling.proposal(), ruling.grounds(), callers.current().account(), now()),
            Optional.empty(),
            0);
    Decision written = decisions.insert(proposed, application.owner());
    judgement.take(application, Act.DECISION);
    move(application, ApplicationState.AWAITING_CONFIRMATION, "application.decided");
    return Outcome.done(record("decision.proposed", written));
  }

  private List<Reason> against(String application, Ruling ruling) {
    if (ruling.proposal() == Proposal.REFUSE) {
      return ruling.grounds().isEmpty()
          ? List.of(Reason.of("decision.grounds-missing"))
          : List.of();
    }
    List<Reason> reasons = new ArrayList<>(judgement.coverage(application).objections());
    boolean isRecommended =
        evaluations
            .latest(application)
            .flatMap(Evaluation::conclusion)
            .filter(conclusion -> conclusion.proposal() == Proposal.GRANT)
            .isPresent();
    if (!isRecommended) {
      reasons.add(Reason.of("decision.against-recommendation"));
    }
    if (!ruling.grounds().isEmpty()) {
      reasons.add(Reason.of("decision.grounds-of-grant"));
    }
    return reasons;
  }

  private Outcome<Decision> confirm(CertificationApplication application, boolean impartial) {
    CaseJudgement.require(application, ApplicationState.AWAITING_CONFIRMATION);
    Decision proposed = decisions.latestDecision(application.id()).orElseThrow();
    List<Reason> objections = new ArrayList<>(second(application, proposed, impartial));
    Ruling ruling = new Ruling(proposed.substance().proposal(), proposed.substance().grounds());
    objections.addAll(against(application.id(), ruling));
    if (!objections.isEmpty()) {
      return Outcome.refused(objections);
    }
    Instant now = now();
    Decision confirmed = decisions.update(proposed.confirm(callers.current().account(), now));
    judgement.take(application, Act.CONFIRMATION);
    boolean isGranted = ruling.proposal() == Proposal.GRANT;
    move(
        application,
        isGranted ? ApplicationState.GRANTED : ApplicationState.REFUSED,
        isGranted ? "application.granted" : "application.refused");
    record("decision.confirmed", confirmed);
    confirmations.fire(
        new DecisionConfirmed(application.id(), confirmed.id(), ruling.proposal(), now));
    return Outcome.done(confirmed);
  }

  private Outcome<Decision> giveBack(
      CertificationApplication application, boolean impartial, String reason) {
    CaseJudgement.require(application, ApplicationState.AWAITING_CONFIRMATION);
    Decision proposed = decisions.latestDecision(application.id()).orElseThrow();
    List<Reason> objections = second(application, proposed, impartial);
    if (!objections.isEmpty()) {
      return Outcome.refused(objections);
    }
    Decision returned =
        decisions.update(proposed.giveBack(callers.current().account(), now(), reason));
    judgement.take(application, Act.CONFIRMATION);
    move(application, ApplicationState.AWAITING_DECISION, "application.decision-returned");
    return Outcome.done(record("decision.returned", returned));
  }

  private Outcome<Evaluation> sendBack(
      CertificationApplication application, boolean impartial, String reason) {
    CaseJudgement.require(application, ApplicationState.AWAITING_DECISION);
    List<Reason> objections =
        judgement.personal(Act.DECISION, impartial, application, OTHER_ROUNDS);
    if (!objections.isEmpty()) {
      return Outcome.refused(objections);
    }
    judgement.take(application, Act.DECISION);
    judgement.sendBack(application, Roles.DECIDER, reason);
    Evaluation sentBack = evaluations.latest(application.id()).orElseThrow();
    audit.record(
        "evaluation.sent-back",
        "application",
        application.id(),
        Map.of("round", Integer.toString(sentBack.round())));
    return Outcome.done(sentBack);
  }

  /** The second decider took no part before, least of all as the first decider of this decision. */
  private List<Reason> second(
      CertificationApplication application, Decision proposed, boolean impartial) {
    List<Reason> reasons =
        new ArrayList<>(judgement.personal(Act.CONFIRMATION, impartial, application, OTHER_ROUNDS));
    reasons.addAll(
        Separation.objections(
            Act.CONFIRMATION,
            callers.current().account(),
            List.of(new Participation(proposed.substance().decider(), Act.DECISION))));
    return reasons;
  }

  private void move(CertificationApplication application, ApplicationState to, String action) {
    flow.move(application.id(), to, new Step(Roles.DECIDER, action, List.of()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private Decision record(String action, Decision decision) {
    audit.record(
        action,
        "application",
        decision.application(),
        Map.of(
            "decision", decision.id(),
            "round", Integer.toString(decision.round()),
            "proposal", decision.substance().proposal().code()));
    return decision;
  }
}
