package org.hufu.portal.evaluation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.hufu.core.application.ApplicationState;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.StateConflict;
import org.hufu.core.evaluation.Coverage;
import org.hufu.core.evaluation.Evaluation;
import org.hufu.core.evaluation.EvaluationFile;
import org.hufu.core.evaluation.Nonconformity;
import org.hufu.core.evaluation.Proposal;
import org.hufu.core.scheme.RequirementCatalogue;
import org.hufu.core.separation.Act;
import org.hufu.core.testing.ResultsChanged;
import org.hufu.portal.account.AsBody;
import org.hufu.portal.account.Caller;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Roles;
import org.hufu.portal.application.ApplicationFlowService;
import org.hufu.portal.application.Step;
import org.hufu.portal.audit.AuditService;

/** Judges the results of a case against the requirements of its scheme. */
@Stateless
public class EvaluationService {
  @Inject EvaluationStore evaluations;
  @Inject DecisionStore decisions;
  @Inject CaseJudgement judgement;
  @Inject Nonconformities nonconformities;
  @Inject ApplicationFlowService flow;
  @Inject CallerService callers;
  @Inject AuditService audit;
  @Inject Clock clock;

  /**
   * Begins, continues or, with a proposal, concludes the evaluation. Failed requirements open
   * nonconformities; a grant is proposed only when none is open and nothing mandatory is missing.
   *
   * @param seen version of the application that the caller saw
   */
  @RolesAllowed(Roles.EVALUATOR)
  public Optional<Outcome<Evaluation>> evaluate(
      String application, OptionalInt seen, Assessment assessment) {
    return judgement.load(application, seen).map(found -> evaluate(found, assessment));
  }

  /**
   * What an evaluator hands in.
   *
   * @param impartial declares that there are no ties to the applicant
   * @param notApplicable requirement to why it does not apply; added to what was said before
   * @param proposal empty while the evaluation goes on
   * @param reasons of the proposal, in words
   */
  public record Assessment(
      boolean impartial,
      Map<String, String> notApplicable,
      Optional<Proposal> proposal,
      List<String> reasons) {
    public Assessment {
      notApplicable = Map.copyOf(notApplicable);
      reasons = List.copyOf(reasons);
    }
  }

  /** Clauses, nonconformities and, for the body, evaluation, review and decision. */
  @RolesAllowed({
    Roles.VENDOR,
    Roles.CASE_OFFICER,
    Roles.EVALUATOR,
    Roles.REVIEWER,
    Roles.DECIDER,
    Roles.AUDITOR
  })
  public Optional<EvaluationFile> find(String application) {
    Caller caller = callers.current();
    return flow.find(application)
        .filter(found -> caller.isStaff() || found.owner().equals(caller.organisation()))
        .map(found -> file(found.id()));
  }

  /**
   * Nonconformities of a case, open and closed, oldest first; for everybody who may see the case,
   * though the fence shows laboratories none.
   */
  @RolesAllowed({
    Roles.VENDOR,
    Roles.TESTER,
    Roles.VERIFIER,
    Roles.AUTHORISER,
    Roles.CASE_OFFICER,
    Roles.EVALUATOR,
    Roles.REVIEWER,
    Roles.DECIDER,
    Roles.RECOGNITION_ASSESSOR,
    Roles.RECOGNITION_DECIDER,
    Roles.AUDITOR
  })
  public List<Nonconformity> nonconformities(String application) {
    return evaluations.nonconformities(application);
  }

  /** Follows a report that came or went while the evaluation is under way. */
  @PermitAll
  @AsBody
  public void follow(@Observes ResultsChanged changed) {
    flow.find(changed.application())
        .filter(application -> application.state() == ApplicationState.EVALUATION)
        .ifPresent(
            application ->
                nonconformities.follow(application, judgement.coverage(application.id())));
  }

  private Outcome<Evaluation> evaluate(
      CertificationApplication application, Assessment assessment) {
    requireOpen(application);
    Set<String> justified = new HashSet<>(evaluations.justifications(application.id()).keySet());
    justified.addAll(assessment.notApplicable().keySet());
    List<Reason> objections = new ArrayList<>();
    objections.addAll(
        judgement.personal(Act.EVALUATION, assessment.impartial(), application, List.of()));
    objections.addAll(unjustifiable(application, assessment.notApplicable()));
    if (objections.isEmpty()) {
      objections.addAll(against(assessment, judgement.coverage(application.id(), justified)));
    }
    return objections.isEmpty()
        ? Outcome.done(write(application, assessment))
        : Outcome.refused(objections);
  }

  private static void requireOpen(CertificationApplication application) {
    switch (application.state()) {
      case TESTING, EVALUATION -> {}
      default ->
          throw StateConflict.because(
              "evaluation.wrong-state",
              application.state().code(),
              ApplicationState.EVALUATION.code());
    }
  }

  private List<Reason> unjustifiable(
      CertificationApplication application, Map<String, String> notApplicable) {
    RequirementCatalogue catalogue = judgement.catalogue(application.id());
    List<Reason> reasons = new ArrayList<>();
    for (String requirement : notApplicable.keySet()) {
      catalogue
          .requirement(requirement)
          .ifPresentOrElse(
              found -> {
                if (!found.status().mayBeNotApplicable()) {
                  reasons.add(Reason.of("evaluation.requirement-always-applies", requirement));
                }
              },
              () -> reasons.add(Reason.of("evaluation.requirement-unknown", requirement)));
    }
    return reasons;
  }

  private static List<Reason> against(Assessment assessment, Coverage coverage) {
    if (coverage.clauses().stream().allMatch(clause -> clause.results().isEmpty())) {
      return List.of(Reason.of("evaluation.no-results"));
    }
    if (assessment.proposal().isEmpty()) {
      return List.of();
    }
    if (assessment.proposal().get() == Proposal.GRANT) {
      return coverage.objections();
    }
    return assessment.reasons().isEmpty()
        ? List.of(Reason.of("evaluation.reasons-missing"))
        : List.of();
  }

  private Evaluation write(CertificationApplication application, Assessment assessment) {
    if (application.state() == ApplicationState.TESTING) {
      flow.move(
          application.id(),
          ApplicationState.EVALUATION,
          new Step(Roles.EVALUATOR, "application.evaluation-begun", List.of()));
    }
    String account = callers.current().account();
    Evaluation round = round(application, account);
    judgement.take(application, Act.EVALUATION);
    evaluations.justify(application.id(), assessment.notApplicable(), account);
    nonconformities.follow(application, judgement.coverage(application.id()));
    if (assessment.proposal().isEmpty()) {
      return record("evaluation.saved", evaluations.update(round.by(account)));
    }
    Evaluation.Conclusion conclusion =
        new Evaluation.Conclusion(
            assessment.proposal().get(), assessment.reasons(), clock.instant());
    Evaluation concluded = evaluations.update(round.by(account).conclude(conclusion));
    flow.move(
        application.id(),
        ApplicationState.IN_REVIEW,
        new Step(Roles.EVALUATOR, "application.evaluated", List.of()));
    return record("evaluation.concluded", concluded);
  }

  private Evaluation round(CertificationApplication application, String account) {
    Optional<Evaluation> latest = evaluations.latest(application.id());
    if (latest.isPresent() && latest.get().state() == Evaluation.State.OPEN) {
      return latest.get();
    }
    Evaluation begun =
        new Evaluation(
            UUID.randomUUID().toString(),
            application.id(),
            latest.map(Evaluation::round).orElse(0) + 1,
            Evaluation.State.OPEN,
            account,
            Optional.empty(),
            0);
    return evaluations.insert(begun, application.owner());
  }

  private EvaluationFile file(String application) {
    Map<String, String> justifications = evaluations.justifications(application);
    return new EvaluationFile(
        judgement.coverage(application, justifications.keySet()),
        justifications,
        evaluations.nonconformities(application),
        evaluations.latest(application),
        evaluations.latestReturn(application),
        decisions.latestReview(application),
        decisions.latestDecision(application));
  }

  private Evaluation record(String action, Evaluation evaluation) {
    audit.record(
        action,
        "application",
        evaluation.application(),
        Map.of(
            "round",
            Integer.toString(evaluation.round()),
            "proposal",
            evaluation.conclusion().map(reached -> reached.proposal().code()).orElse("")));
    return evaluation;
  }
}
