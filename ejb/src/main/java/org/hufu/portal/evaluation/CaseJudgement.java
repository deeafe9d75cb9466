package org.hufu.portal.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hufu.core.application.ApplicationState;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.StateConflict;
import org.hufu.core.evaluation.Coverage;
import org.hufu.core.evaluation.Evaluation;
import org.hufu.core.scheme.RequirementCatalogue;
import org.hufu.core.scheme.TestCase;
import org.hufu.core.separation.Act;
import org.hufu.core.separation.Participation;
import org.hufu.core.separation.Separation;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.application.ApplicationFlowService;
import org.hufu.portal.application.Step;
import org.hufu.portal.testing.TestEvidenceService;

/** What evaluation, review and decision all need to know of a case. */
@ApplicationScoped
class CaseJudgement {
  @Inject EvaluationStore evaluations;
  @Inject DecisionStore decisions;
  @Inject TestEvidenceService evidence;
  @Inject ApplicationFlowService flow;
  @Inject CallerService callers;
  @Inject Clock clock;

  /** The case, if there is one; a conflict unless it is the version its reader saw. */
  Optional<CertificationApplication> load(String application, OptionalInt seen) {
    Optional<CertificationApplication> found = flow.find(application);
    found.ifPresent(read -> StateConflict.requireSeen(seen, read.version(), read.number()));
    return found;
  }

  Coverage coverage(String application) {
    return coverage(application, evaluations.justifications(application).keySet());
  }

  Coverage coverage(String application, Set<String> justified) {
    return Coverage.of(demands(application), evidence.newest(application), justified);
  }

  RequirementCatalogue catalogue(String application) {
    return evidence.catalogue(application).orElseThrow();
  }

  /** Declaration, conflict of interest and separation of duties of the caller for this part. */
  List<Reason> personal(
      Act act, boolean impartial, CertificationApplication application, List<Act> forgotten) {
    String account = callers.current().account();
    List<Reason> reasons = new ArrayList<>();
    if (!impartial) {
      reasons.add(Reason.of("separation.impartiality-not-declared"));
    }
    if (flow.isConflicted(application.id(), account)) {
      reasons.add(Reason.of("separation.conflict-declared"));
    }
    List<Participation> earlier =
        parts(application).stream().filter(part -> !forgotten.contains(part.act())).toList();
    reasons.addAll(Separation.objections(act, account, earlier));
    return reasons;
  }

  void take(CertificationApplication application, Act act) {
    decisions.take(application.id(), new Participation(callers.current().account(), act));
  }

  /** Ends the round that was concluded last; the evaluator begins another one. */
  void sendBack(CertificationApplication application, String role, String reason) {
    Evaluation concluded = evaluations.latest(application.id()).orElseThrow();
    evaluations.sendBack(
        concluded,
        new Evaluation.Return(
            concluded.round(), callers.current().account(), reason, clock.instant()));
    flow.move(
        application.id(),
        ApplicationState.EVALUATION,
        new Step(role, "application.sent-back-to-evaluation", List.of()));
  }

  static void require(CertificationApplication application, ApplicationState state) {
    if (application.state() != state) {
      throw StateConflict.because(
          "evaluation.wrong-state", application.state().code(), state.code());
    }
  }

  private List<Participation> parts(CertificationApplication application) {
    List<Participation> parts = new ArrayList<>(decisions.parts(application.id()));
    application
        .officer()
        .ifPresent(officer -> parts.add(new Participation(officer, Act.APPLICATION_REVIEW)));
    return parts;
  }

  private List<Coverage.Demand> demands(String application) {
    RequirementCatalogue catalogue = catalogue(application);
    Map<String, List<String>> cases = new java.util.HashMap<>();
    for (TestCase testCase : catalogue.testCases()) {
      for (String requirement : testCase.requirements()) {
        cases.computeIfAbsent(requirement, absent -> new ArrayList<>()).add(testCase.id());
      }
    }
    return catalogue.requirements().stream()
        .map(
            requirement ->
                new Coverage.Demand(
                    requirement.id(),
                    requirement.status(),
                    cases.getOrDefault(requirement.id(), List.of())))
        .toList();
  }
}
