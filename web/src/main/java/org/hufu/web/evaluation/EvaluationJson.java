package org.hufu.web.evaluation;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hufu.core.evaluation.Clause;
import org.hufu.core.evaluation.ClauseState;
import org.hufu.core.evaluation.Decision;
import org.hufu.core.evaluation.Evaluation;
import org.hufu.core.evaluation.EvaluationFile;
import org.hufu.core.evaluation.Nonconformity;
import org.hufu.core.evaluation.Review;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;

/** Wire shape of where the judging of a case stands; absent members have nothing to say. */
final class EvaluationJson {
  private EvaluationJson() {}

  /** Answers a step with where the judging stands after it. */
  static Response written(EvaluationFile file) {
    return Response.status(Response.Status.CREATED)
        .type(MediaType.APPLICATION_JSON)
        .entity(write(file))
        .build();
  }

  static String write(EvaluationFile file) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("counts", counts(file));
    json.put(
        "clauses", file.coverage().clauses().stream().map(clause -> of(clause, file)).toList());
    json.put("nonconformities", file.nonconformities().stream().map(EvaluationJson::of).toList());
    file.evaluation().ifPresent(evaluation -> json.put("evaluation", of(evaluation)));
    file.sentBack().ifPresent(back -> json.put("sentBack", of(back)));
    file.review().ifPresent(review -> json.put("review", of(review)));
    file.decision().ifPresent(decision -> json.put("decision", of(decision)));
    return JsonWriter.plain(JsonObject.of(json));
  }

  private static JsonObject counts(EvaluationFile file) {
    Map<String, Object> counts = new LinkedHashMap<>();
    for (ClauseState state : ClauseState.values()) {
      counts.put(state.code(), file.coverage().in(state).size());
    }
    return JsonObject.of(counts);
  }

  private static JsonObject of(Clause clause, EvaluationFile file) {
    List<JsonObject> results =
        clause.results().stream()
            .map(
                result ->
                    JsonObject.of(
                        "testCase", result.testCase(),
                        "verdict", result.verdict().code(),
                        "report", result.report()))
            .toList();
    JsonObject json =
        JsonObject.of(
            "requirement", clause.requirement(),
            "mandatory", clause.isMandatory(),
            "state", clause.state().code(),
            "results", results);
    String justification = file.justifications().get(clause.requirement());
    return justification == null ? json : json.with("justification", justification);
  }

  private static JsonObject of(Nonconformity nonconformity) {
    Nonconformity.Failure failure = nonconformity.failure();
    JsonObject json =
        JsonObject.of(
            "id", nonconformity.id(),
            "requirement", failure.requirement(),
            "testCases", failure.testCases(),
            "report", failure.report(),
            "state", nonconformity.isOpen() ? "open" : "closed",
            "dueOn", nonconformity.dueOn().toString(),
            "openedAt", nonconformity.openedAt().toString());
    return nonconformity
        .closure()
        .map(
            closure ->
                json.with("closedAt", closure.at().toString())
                    .with("closedByReport", closure.report()))
        .orElse(json);
  }

  private static JsonObject of(Evaluation evaluation) {
    JsonObject json =
        JsonObject.of(
            "round", evaluation.round(),
            "state", evaluation.state().code(),
            "evaluator", evaluation.evaluator());
    return evaluation
        .conclusion()
        .map(
            reached ->
                json.with("recommendation", reached.proposal().code())
                    .with("reasons", reached.reasons())
                    .with("concludedAt", reached.at().toString()))
        .orElse(json);
  }

  private static JsonObject of(Evaluation.Return back) {
    return JsonObject.of(
        "round", back.round(),
        "by", back.account(),
        "reason", back.reason(),
        "at", back.at().toString());
  }

  private static JsonObject of(Review review) {
    List<JsonObject> marks = review.remarks().marks().stream().map(EvaluationJson::of).toList();
    return JsonObject.of(
        "round", review.round(),
        "state", review.state().code(),
        "reviewer", review.reviewer(),
        "note", review.remarks().note(),
        "clauses", marks);
  }

  private static JsonObject of(Review.ClauseMark mark) {
    JsonObject json =
        JsonObject.of(
            "requirement", mark.requirement(), "mark", mark.mark().code(), "note", mark.note());
    return mark.answer().isEmpty() ? json : json.with("answer", mark.answer());
  }

  private static JsonObject of(Decision decision) {
    Decision.Substance substance = decision.substance();
    List<JsonObject> grounds =
        substance.grounds().stream()
            .map(ground -> JsonObject.of("code", ground.ground().code(), "note", ground.note()))
            .toList();
    JsonObject json =
        JsonObject.of(
            "id", decision.id(),
            "round", decision.round(),
            "state", decision.state().code(),
            "outcome", substance.proposal().code(),
            "grounds", grounds,
            "firstDecider", substance.decider(),
            "decidedAt", substance.at().toString());
    return decision
        .answer()
        .map(
            answer ->
                json.with("secondDecider", answer.decider())
                    .with("answeredAt", answer.at().toString())
                    .with("returnReason", answer.returnReason()))
        .orElse(json);
  }
}
