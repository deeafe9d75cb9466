package org.hufu.portal.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.StateConflict;
import org.hufu.core.evaluation.Decision;
import org.hufu.core.evaluation.Review;
import org.hufu.core.separation.Participation;

/** Tables {@code evaluation_review}, {@code decision} and {@code case_part}. */
@ApplicationScoped
class DecisionStore {
  @PersistenceContext EntityManager database;
  @Inject Clock clock;

  /** The review of the latest round that was looked at. */
  Optional<Review> latestReview(String application) {
    return database
        .createQuery(
            "select r from ReviewRow r where r.application = :application order by r.round desc",
            ReviewRow.class)
        .setParameter("application", application)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(ReviewRow::toReview);
  }

  Review insert(Review review, String owner) {
    ReviewRow row = ReviewRow.of(review, owner, clock.instant());
    database.persist(row);
    begin(review.id());
    return row.toReview();
  }

  Review update(Review review) {
    ReviewRow row = database.find(ReviewRow.class, review.id());
    if (row.version != review.version()) {
      throw StateConflict.changedMeanwhile(review.id());
    }
    row.take(review, clock.instant());
    flush(review.id());
    return row.toReview();
  }

  /** The decision of the latest round, returned or not. */
  Optional<Decision> latestDecision(String application) {
    return database
        .createQuery(
            "select d from DecisionRow d where d.application = :application order by d.round desc",
            DecisionRow.class)
        .setParameter("application", application)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(DecisionRow::toDecision);
  }

  Decision insert(Decision decision, String owner) {
    DecisionRow row = DecisionRow.of(decision, owner);
    database.persist(row);
    begin(decision.id());
    return row.toDecision();
  }

  Decision update(Decision decision) {
    DecisionRow row = database.find(DecisionRow.class, decision.id());
    if (row.version != decision.version()) {
      throw StateConflict.changedMeanwhile(decision.id());
    }
    row.take(decision);
    flush(decision.id());
    return row.toDecision();
  }

  void take(String application, Participation part) {
    if (!parts(application).contains(part)) {
      database.persist(CasePartRow.of(application, part, clock.instant()));
    }
  }

  List<Participation> parts(String application) {
    return database
        .createQuery(
            "select p from CasePartRow p where p.application = :application order by p.id",
            CasePartRow.class)
        .setParameter("application", application)
        .getResultStream()
        .map(CasePartRow::toParticipation)
        .toList();
  }

  /** Two that begin the same round at once: the table takes one. */
  private void begin(String thing) {
    try {
      database.flush();
    } catch (PersistenceException e) {
      throw StateConflict.changedMeanwhile(thing);
    }
  }

  private void flush(String thing) {
    try {
      database.flush();
    } catch (OptimisticLockException e) {
      throw StateConflict.changedMeanwhile(thing);
    }
  }
}
