package org.hufu.portal.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hufu.core.application.ApplicationState;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.application.Turn;
import org.hufu.core.conformity.Verdict;
import org.hufu.core.evaluation.CaseResult;
import org.hufu.core.evaluation.Clause;
import org.hufu.core.evaluation.ClauseState;
import org.hufu.core.evaluation.Coverage;
import org.hufu.core.evaluation.Nonconformity;
import org.hufu.portal.account.Caller;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.application.ApplicationFlowService;
import org.hufu.portal.application.Step;
import org.hufu.portal.audit.AuditService;

/**
 * Keeps the open nonconformities equal to what the results say: a failed binding requirement opens
 * one, results that meet it close it, each with its trace.
 */
@ApplicationScoped
class Nonconformities {
  /** Time to mend; source: CSA-type schemes allow 30 days. */
  private static final Period TIME_TO_MEND = Period.ofDays(30);

  @Inject EvaluationStore evaluations;
  @Inject ApplicationFlowService flow;
  @Inject CallerService callers;
  @Inject AuditService audit;
  @Inject Clock clock;

  void follow(CertificationApplication application, Coverage coverage) {
    Map<String, Nonconformity> open =
        evaluations.nonconformities(application.id()).stream()
            .filter(Nonconformity::isOpen)
            .collect(Collectors.toMap(one -> one.failure().requirement(), Function.identity()));
    int stillOpen = open.size();
    for (Clause clause : coverage.clauses()) {
      Optional<Nonconformity> known = Optional.ofNullable(open.get(clause.requirement()));
      if (known.isEmpty() && clause.isMandatory() && clause.state() == ClauseState.FAILED) {
        open(application, clause);
        stillOpen++;
      } else if (known.isPresent() && isMet(clause)) {
        close(known.get(), clause);
        stillOpen--;
      }
    }
    hand(application.id(), stillOpen > 0 ? Turn.APPLICANT : Turn.BODY);
  }

  private static boolean isMet(Clause clause) {
    return clause.state() == ClauseState.PASSED || clause.state() == ClauseState.NOT_APPLICABLE;
  }

  private void open(CertificationApplication application, Clause clause) {
    List<CaseResult> failed =
        clause.results().stream().filter(result -> result.verdict() == Verdict.FAIL).toList();
    Nonconformity opened =
        new Nonconformity(
            UUID.randomUUID().toString(),
            application.id(),
            new Nonconformity.Failure(
                clause.requirement(),
                failed.stream().map(CaseResult::testCase).toList(),
                failed.get(0).report()),
            LocalDate.now(clock).plus(TIME_TO_MEND),
            clock.instant(),
            Optional.empty(),
            0);
    String account = callers.find().map(Caller::account).orElse("system");
    evaluations.open(opened, application.owner(), account);
    record("nonconformity.opened", opened, failed.get(0).report());
  }

  private void close(Nonconformity nonconformity, Clause clause) {
    String report =
        clause.results().isEmpty()
            ? nonconformity.failure().report()
            : clause.results().get(clause.results().size() - 1).report();
    evaluations.close(nonconformity.close(report, clock.instant()));
    record("nonconformity.closed", nonconformity, report);
  }

  /** The applicant's clock runs while something waits to be mended. */
  private void hand(String application, Turn turn) {
    CertificationApplication now = flow.find(application).orElseThrow();
    if (now.state() == ApplicationState.EVALUATION && now.turn() != turn) {
      String action =
          turn == Turn.APPLICANT
              ? "application.waiting-for-applicant"
              : "application.nonconformities-closed";
      flow.hand(application, turn, new Step("evaluator", action, List.of()));
    }
  }

  private void record(String action, Nonconformity nonconformity, String report) {
    Map<String, String> details = new HashMap<>();
    details.put("application", nonconformity.application());
    details.put("requirement", nonconformity.failure().requirement());
    details.put("report", report);
    audit.record(action, "nonconformity", nonconformity.id(), details);
  }
}
