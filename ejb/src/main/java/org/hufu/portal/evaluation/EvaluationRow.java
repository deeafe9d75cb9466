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
import org.hufu.core.evaluation.Evaluation;
import org.hufu.core.evaluation.Proposal;

/** Table {@code evaluation}. */
@Entity
@Table(name = "evaluation")
class EvaluationRow {
  @Id String id;
  String application;

  @Column(name = "owner_organisation")
  String owner;

  int round;

  @Enumerated(EnumType.STRING)
  Evaluation.State state;

  String evaluator;
  boolean impartial;

  @Enumerated(EnumType.STRING)
  Proposal proposal;

  String reasons;

  @Column(name = "begun_at")
  Instant begunAt;

  @Column(name = "concluded_at")
  Instant concludedAt;

  @Column(name = "sent_back_by")
  String sentBackBy;

  @Column(name = "sent_back_reason")
  String sentBackReason;

  @Column(name = "sent_back_at")
  Instant sentBackAt;

  @Version int version;

  protected EvaluationRow() {} // required by Jakarta Persistence

  static EvaluationRow of(Evaluation evaluation, String owner, Instant now) {
    EvaluationRow row = new EvaluationRow();
    row.id = evaluation.id();
    row.application = evaluation.application();
    row.owner = owner;
    row.round = evaluation.round();
    row.impartial = true;
    row.begunAt = now;
    row.take(evaluation);
    return row;
  }

  void take(Evaluation evaluation) {
    state = evaluation.state();
    evaluator = evaluation.evaluator();
    Optional<Evaluation.Conclusion> conclusion = evaluation.conclusion();
    proposal = conclusion.map(Evaluation.Conclusion::proposal).orElse(null);
    reasons = JsonColumn.ofTexts(conclusion.map(Evaluation.Conclusion::reasons).orElse(List.of()));
    concludedAt = conclusion.map(Evaluation.Conclusion::at).orElse(null);
  }

  void take(Evaluation.Return back) {
    sentBackBy = back.account();
    sentBackReason = back.reason();
    sentBackAt = back.at();
  }

  Evaluation.Return toReturn() {
    return new Evaluation.Return(round, sentBackBy, sentBackReason, sentBackAt);
  }

  Evaluation toEvaluation() {
    return new Evaluation(
        id,
        application,
        round,
        state,
        evaluator,
        Optional.ofNullable(proposal)
            .map(
                proposed ->
                    new Evaluation.Conclusion(proposed, JsonColumn.texts(reasons), concludedAt)),
        version);
  }
}
