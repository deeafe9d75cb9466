package org.hufu.portal.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.hufu.core.conformity.Coded;
import org.hufu.core.evaluation.Review;
import org.hufu.core.json.JsonObject;

/** Table {@code evaluation_review}. */
@Entity
@Table(name = "evaluation_review")
class ReviewRow {
  @Id String id;
  String application;

  @Column(name = "owner_organisation")
  String owner;

  int round;

  @Enumerated(EnumType.STRING)
  Review.State state;

  String reviewer;
  boolean impartial;
  String note;
  String clauses;

  @Column(name = "begun_at")
  Instant begunAt;

  @Column(name = "ended_at")
  Instant endedAt;

  @Version int version;

  protected ReviewRow() {} // required by Jakarta Persistence

  static ReviewRow of(Review review, String owner, Instant now) {
    ReviewRow row = new ReviewRow();
    row.id = review.id();
    row.application = review.application();
    row.owner = owner;
    row.round = review.round();
    row.impartial = true;
    row.begunAt = now;
    row.take(review, now);
    return row;
  }

  void take(Review review, Instant now) {
    state = review.state();
    reviewer = review.reviewer();
    note = review.remarks().note();
    clauses = JsonColumn.ofObjects(review.remarks().marks().stream().map(ReviewRow::json).toList());
    endedAt = state == Review.State.OPEN ? null : now;
  }

  Review toReview() {
    List<Review.ClauseMark> marks =
        JsonColumn.objects(clauses).stream().map(ReviewRow::mark).toList();
    return new Review(
        id, application, round, state, reviewer, new Review.Remarks(note, marks), version);
  }

  private static JsonObject json(Review.ClauseMark mark) {
    return JsonObject.of(
        "requirement", mark.requirement(),
        "mark", mark.mark().code(),
        "note", mark.note(),
        "answer", mark.answer());
  }

  private static Review.ClauseMark mark(JsonObject json) {
    return new Review.ClauseMark(
        json.requireText("requirement"),
        Coded.find(Review.Mark.class, json.requireText("mark")).orElseThrow(),
        json.requireText("note"),
        json.text("answer").orElse(""));
  }
}
