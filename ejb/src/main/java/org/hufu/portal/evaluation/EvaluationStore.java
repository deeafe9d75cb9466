package org.hufu.portal.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.conformity.StateConflict;
import org.hufu.core.evaluation.Evaluation;
import org.hufu.core.evaluation.Nonconformity;

/** Tables {@code evaluation}, {@code clause_justification} and {@code nonconformity}. */
@ApplicationScoped
class EvaluationStore {
  @PersistenceContext EntityManager database;
  @Inject Clock clock;

  /** The latest round, sent back or not. */
  Optional<Evaluation> latest(String application) {
    return latest(EvaluationRow.class, application).map(EvaluationRow::toEvaluation);
  }

  /** The row of the latest round, of a table that counts rounds. */
  <R> Optional<R> latest(Class<R> row, String application) {
    return database
        .createQuery(
            "select r from %s r where r.application = :application order by r.round desc"
                .formatted(row.getSimpleName()),
            row)
        .setParameter("application", application)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  Evaluation insert(Evaluation evaluation, String owner) {
    EvaluationRow row = EvaluationRow.of(evaluation, owner, clock.instant());
    begin(row, evaluation.id());
    return row.toEvaluation();
  }

  /** Writes at once, so that the version handed back is the new one. */
  Evaluation update(Evaluation evaluation) {
    EvaluationRow row = current(evaluation);
    row.take(evaluation);
    flush(evaluation.id());
    return row.toEvaluation();
  }

  /** Ends the round without accepting it. */
  void sendBack(Evaluation evaluation, Evaluation.Return back) {
    EvaluationRow row = current(evaluation);
    row.take(evaluation.sendBack());
    row.take(back);
    flush(evaluation.id());
  }

  /** Why the latest round that was sent back was. */
  Optional<Evaluation.Return> latestReturn(String application) {
    return database
        .createQuery(
            "select e from EvaluationRow e where e.application = :application"
                + " and e.sentBackAt is not null order by e.round desc",
            EvaluationRow.class)
        .setParameter("application", application)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(EvaluationRow::toReturn);
  }

  /** Requirement to why it does not apply. */
  Map<String, String> justifications(String application) {
    Map<String, String> found = new LinkedHashMap<>();
    database
        .createQuery(
            "select j from JustificationRow j where j.application = :application"
                + " order by j.requirement",
            JustificationRow.class)
        .setParameter("application", application)
        .getResultStream()
        .forEach(row -> found.put(row.requirement, row.justification));
    return found;
  }

  /** Adds or replaces; what is not named stays. */
  void justify(String application, Map<String, String> reasons, String account) {
    reasons.forEach(
        (requirement, reason) -> {
          JustificationRow row =
              database.find(
                  JustificationRow.class, new JustificationRow.Key(application, requirement));
          boolean isNew = row == null;
          row = isNew ? JustificationRow.of(application, requirement) : row;
          row.justification = reason;
          row.account = account;
          row.at = clock.instant();
          if (isNew) {
            database.persist(row);
          }
        });
    flush(application);
  }

  /** Open and closed ones, oldest first. */
  List<Nonconformity> nonconformities(String application) {
    return database
        .createQuery(
            "select n from NonconformityRow n where n.application = :application"
                + " order by n.openedAt, n.id",
            NonconformityRow.class)
        .setParameter("application", application)
        .getResultStream()
        .map(NonconformityRow::toNonconformity)
        .toList();
  }

  void open(Nonconformity opened, String owner, String account) {
    database.persist(NonconformityRow.of(opened, owner, account));
    flush(opened.id());
  }

  void close(Nonconformity closed) {
    database.find(NonconformityRow.class, closed.id()).take(closed);
    flush(closed.id());
  }

  private EvaluationRow current(Evaluation evaluation) {
    EvaluationRow row = database.find(EvaluationRow.class, evaluation.id());
    StateConflict.requireSeen(evaluation.version(), row.version, row.id);
    return row;
  }

  /** Two that begin the same round at once: the table takes one. */
  void begin(Object row, String thing) {
    try {
      database.persist(row);
      database.flush();
    } catch (PersistenceException e) {
      throw StateConflict.changedMeanwhile(thing);
    }
  }

  void flush(String thing) {
    try {
      database.flush();
    } catch (OptimisticLockException e) {
      throw StateConflict.changedMeanwhile(thing);
    }
  }
}
