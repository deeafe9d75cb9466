package org.hufu.portal.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.application.ApplicationState;
import org.hufu.core.application.Turn;
import org.hufu.portal.account.Caller;
import org.hufu.portal.account.Roles;

/** View {@code queued_case}. */
@ApplicationScoped
class QueueStore {
  private static final Duration DONE_FOR = Duration.ofDays(30);
  private static final String FIRST_SUBMITTED_FIRST = " order by q.submittedAt, q.id";

  /**
   * The states in which a case waits for somebody in this role when it is the body's turn; in
   * testing it is, once every laboratory has reported.
   */
  private static final Map<String, Set<ApplicationState>> WORK =
      Map.of(
          Roles.EVALUATOR, Set.of(ApplicationState.TESTING, ApplicationState.EVALUATION),
          Roles.REVIEWER, Set.of(ApplicationState.IN_REVIEW),
          Roles.DECIDER, Set.of(ApplicationState.AWAITING_DECISION));

  @PersistenceContext EntityManager database;
  @Inject Clock clock;

  List<QueuedCase> list(Queue queue, Caller caller, Optional<String> cursor, int limit) {
    Map<String, Object> values = new HashMap<>();
    String condition = condition(queue, caller, values);
    String select = "select q from QueuedCaseRow q where ";
    if (cursor.isPresent()) {
      select =
          "select q from QueuedCaseRow q, QueuedCaseRow c where c.id = :cursor"
              + " and (q.submittedAt > c.submittedAt"
              + " or (q.submittedAt = c.submittedAt and q.id > c.id)) and ";
      values.put("cursor", cursor.get());
    }
    TypedQuery<QueuedCaseRow> query =
        database.createQuery(select + condition + FIRST_SUBMITTED_FIRST, QueuedCaseRow.class);
    values.forEach(query::setParameter);
    return query.setMaxResults(limit).getResultStream().map(QueuedCaseRow::toCase).toList();
  }

  private String condition(Queue queue, Caller caller, Map<String, Object> values) {
    return switch (queue) {
      case MINE -> mine(caller, values);
      case UNASSIGNED -> {
        values.put("turn", Turn.NOBODY);
        yield "(q.turn <> :turn and q.caseOfficer is null)";
      }
      case WAITING -> {
        values.put("turns", EnumSet.of(Turn.APPLICANT, Turn.LABORATORY));
        yield "q.turn in :turns";
      }
      case SECOND_LOOK -> {
        values.put("state", ApplicationState.AWAITING_CONFIRMATION);
        yield "q.state = :state";
      }
      case DONE -> {
        values.put("turn", Turn.NOBODY);
        values.put("since", clock.instant().minus(DONE_FOR));
        yield "(q.turn = :turn and q.changedAt > :since)";
      }
    };
  }

  private static String mine(Caller caller, Map<String, Object> values) {
    values.put("turn", Turn.BODY);
    values.put("account", caller.account());
    Set<ApplicationState> states = EnumSet.noneOf(ApplicationState.class);
    WORK.forEach(
        (role, waiting) -> {
          if (caller.has(role)) {
            states.addAll(waiting);
          }
        });
    String mine = "q.caseOfficer = :account";
    if (!states.isEmpty()) {
      values.put("states", states);
      mine += " or q.state in :states";
    }
    if (caller.has(Roles.EVALUATOR)) {
      mine += " or q.asked = true";
    }
    return "(q.turn = :turn and (" + mine + "))";
  }
}
