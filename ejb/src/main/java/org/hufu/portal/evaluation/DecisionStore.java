package org.hufu.portal.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
  @Inject EvaluationStore rounds;
  @Inject Clock clock;

  /** The review of the latest round that was looked at. */
  Optional<Review> latestReview(String application) {
    return rounds.latest(ReviewRow.class, application).map(ReviewRow::toReview);
  }

  Review insert(Review review, String owner) {
    ReviewRow row = ReviewRow.of(review, owner, clock.instant());
    rounds.begin(row, review.id());
    return row.toReview();
  }

  Review update(Review review) {
    ReviewRow row = database.find(ReviewRow.class, review.id());
    StateConflict.requireSeen(review.version(), row.version, row.id);
    row.take(review, clock.instant());
    rounds.flush(review.id());
    return row.toReview();
  }

  /** The decision of the latest round, returned or not. */
  Optional<Decision> latestDecision(String application) {
    return rounds.latest(DecisionRow.class, application).map(DecisionRow::toDecision);
  }

  Decision insert(Decision decision, String owner) {
    DecisionRow row = DecisionRow.of(decision, owner);
    rounds.begin(row, decision.id());
    return row.toDecision();
  }

  Decision update(Decision decision) {
    DecisionRow row = database.find(DecisionRow.class, decision.id());
    StateConflict.requireSeen(decision.version(), row.version, row.id);
    row.take(decision);
    rounds.flush(decision.id());
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
}
