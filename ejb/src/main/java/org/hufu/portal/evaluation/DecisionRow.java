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
import java.util.Optional;
import org.hufu.core.conformity.Coded;
import org.hufu.core.evaluation.Decision;
import org.hufu.core.evaluation.Proposal;
import org.hufu.core.evaluation.RefusalGround;
import org.hufu.core.json.JsonObject;

/** Table {@code decision}. */
@Entity
@Table(name = "decision")
class DecisionRow {
  @Id String id;
  String application;

  @Column(name = "owner_organisation")
  String owner;

  int round;

  @Enumerated(EnumType.STRING)
  Decision.State state;

  @Enumerated(EnumType.STRING)
  Proposal proposal;

  String grounds;

  @Column(name = "first_decider")
  String firstDecider;

  @Column(name = "first_impartial")
  boolean firstImpartial;

  @Column(name = "decided_at")
  Instant decidedAt;

  @Column(name = "second_decider")
  String secondDecider;

  @Column(name = "second_impartial")
  Boolean secondImpartial;

  @Column(name = "answered_at")
  Instant answeredAt;

  @Column(name = "return_reason")
  String returnReason;

  @Version int version;

  protected DecisionRow() {} // required by Jakarta Persistence

  static DecisionRow of(Decision decision, String owner) {
    DecisionRow row = new DecisionRow();
    row.id = decision.id();
    row.application = decision.application();
    row.owner = owner;
    row.round = decision.round();
    row.proposal = decision.substance().proposal();
    row.grounds =
        JsonColumn.ofObjects(
            decision.substance().grounds().stream().map(DecisionRow::json).toList());
    row.firstDecider = decision.substance().decider();
    row.firstImpartial = true;
    row.decidedAt = decision.substance().at();
    row.take(decision);
    return row;
  }

  void take(Decision decision) {
    state = decision.state();
    Optional<Decision.Answer> answer = decision.answer();
    secondDecider = answer.map(Decision.Answer::decider).orElse(null);
    secondImpartial = answer.isPresent() ? Boolean.TRUE : null;
    answeredAt = answer.map(Decision.Answer::at).orElse(null);
    returnReason = answer.map(Decision.Answer::returnReason).orElse("");
  }

  Decision toDecision() {
    List<Decision.Ground> refusal =
        JsonColumn.objects(grounds).stream().map(DecisionRow::ground).toList();
    return new Decision(
        id,
        application,
        round,
        state,
        new Decision.Substance(proposal, refusal, firstDecider, decidedAt),
        Optional.ofNullable(secondDecider)
            .map(decider -> new Decision.Answer(decider, answeredAt, returnReason)),
        version);
  }

  private static JsonObject json(Decision.Ground ground) {
    return JsonObject.of("ground", ground.ground().code(), "note", ground.note());
  }

  private static Decision.Ground ground(JsonObject json) {
    return new Decision.Ground(
        Coded.find(RefusalGround.class, json.requireText("ground")).orElseThrow(),
        json.requireText("note"));
  }
}
