package org.hufu.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hufu.client.Answer;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.demo.Demo;
import org.hufu.launcher.SharedPortal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The turns a case may take off the straight way. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseFlowIT {
  private static final SharedPortal PORTAL = SharedPortal.get();

  private final CertificationCase steps = new CertificationCase(PORTAL.base(), PORTAL.demo());
  private final RouterCase router = new RouterCase(steps);

  @Test
  void the_reviewer_accepts_once_the_evaluator_has_answered_the_question() {
    router.toEvaluated();
    String requirement = steps.evaluation().objects("clauses").get(0).requireText("requirement");
    JsonObject question =
        JsonObject.of("requirement", requirement, "mark", "asked", "note", "Which version?");
    review("ask", List.of(question)).expect(201);

    assertThat(review("accept", List.of()).expect(422).reasons())
        .containsExactly("review.clause-open");
    assertThat(queue("evaluator", "mine")).contains(steps.application());
    answer("reviewer", requirement).expect(403);
    assertThat(answer("evaluator", "no-such").expect(422).reasons())
        .containsExactly("review.nothing-asked");
    JsonObject mark =
        answer("evaluator", requirement)
            .expect(201)
            .json()
            .requireObject("review")
            .objects("clauses")
            .get(0);
    assertThat(mark.requireText("answer")).isEqualTo("Version 9.4.1.");
    assertThat(queue("evaluator", "mine")).doesNotContain(steps.application());
    assertThat(answer("evaluator", requirement).expect(422).reasons())
        .containsExactly("review.nothing-asked");
    review("accept", List.of()).expect(201);

    assertThat(steps.state("vendor-1").requireText("state")).isEqualTo("awaiting-decision");
  }

  @Test
  void a_first_decider_sends_the_case_back_and_another_round_is_decided() {
    router.toEvaluated();
    steps.review();

    sendBack("evaluator", "Not mine to do").expect(403);
    sendBack("decider-1", "").expect(400);
    JsonObject file = sendBack("decider-1", "The selections are not explained.").expect(201).json();
    assertThat(file.requireObject("sentBack").requireText("reason"))
        .isEqualTo("The selections are not explained.");
    assertThat(file.requireObject("sentBack").requireText("by")).isEqualTo("decider-1");
    assertThat(steps.state("vendor-1").requireText("state")).isEqualTo("evaluation");
    assertThat(trail("evaluation.sent-back")).isNotEmpty();
    sendBack("decider-1", "Twice").expect(409);

    steps.recommend("grant").expect(201);
    assertThat(steps.evaluation().requireObject("evaluation").requireInteger("round")).isEqualTo(2);
    steps.review();
    steps.decide();
    assertThat(steps.state("vendor-1").requireText("state")).isEqualTo("granted");
  }

  @Test
  void an_order_is_cancelled_with_a_reason_until_its_report_is_authorised() {
    String first = router.toTesting();
    String report =
        steps
            .as("tester-1")
            .post(
                "/api/v1/test-orders/" + first + "/reports",
                RouterCase.report(first, router.allPassed(first)))
            .expect(201)
            .json()
            .requireText("id");

    cancel("tester-1", first, "Not ours to do").expect(403);
    cancel("case-officer", first, "").expect(400);
    JsonObject cancelled =
        cancel("case-officer", first, "Another sample is sent").expect(200).json();
    assertThat(cancelled.requireText("state")).isEqualTo("cancelled");
    assertThat(cancelled.requireText("cancelReason")).isEqualTo("Another sample is sent");
    assertThat(steps.state("vendor-1").requireText("whoseTurn")).isEqualTo("body");
    steps
        .as("verifier-1")
        .post("/api/v1/test-reports/" + report + "/verification", JsonObject.empty())
        .expect(409);

    String second = steps.order("lab-1");
    assertThat(steps.state("vendor-1").requireText("whoseTurn")).isEqualTo("laboratory");
    steps.receiveSample("tester-1", second, Reports.sample("SN-0003"));
    steps.report(
        second,
        RouterCase.report(second, router.allPassed(second)),
        CertificationCase.Laboratory.FIRST);
    cancel("case-officer", second, "Too late").expect(409);
  }

  @Test
  void a_case_waits_for_the_laboratory_that_has_not_reported_yet() {
    String first = router.toTesting();
    String second = steps.order("lab-2");
    steps.report(
        first,
        RouterCase.report(first, router.allPassed(first)),
        CertificationCase.Laboratory.FIRST);
    assertThat(steps.state("vendor-1").requireText("whoseTurn")).isEqualTo("laboratory");

    steps
        .as("tester-2")
        .post(
            "/api/v1/test-orders/" + second + "/acceptance",
            JsonObject.of("accepted", false, "reason", "No capacity"))
        .expect(200);
    assertThat(steps.state("vendor-1").requireText("whoseTurn")).isEqualTo("body");
  }

  @Test
  void a_case_is_handed_to_another_case_officer() {
    router.toTesting();
    String colleague = "officer." + UUID.randomUUID();
    String id = newOfficer(colleague);

    assertThat(assign("case-officer", "evaluator").expect(422).reasons())
        .containsExactly("application.not-an-officer");
    assign("evaluator", id).expect(403);
    assign("case-officer", id).expect(200);
    assertThat(assign("case-officer", id).expect(422).reasons())
        .contains("application.not-your-case");
    assertThat(trail("application.assigned")).isNotEmpty();
  }

  @Test
  void the_applicant_sees_what_is_to_be_mended_and_the_laboratory_does_not() {
    String order = router.toTesting();
    Map<String, String> verdicts = router.allPassed(order);
    String failed = verdicts.keySet().iterator().next();
    verdicts.put(failed, "fail");
    steps.report(order, RouterCase.report(order, verdicts), CertificationCase.Laboratory.FIRST);
    steps.evaluate();

    JsonObject seen = steps.state("vendor-1");
    JsonObject nonconformity = seen.objects("nonconformities").get(0);
    assertThat(nonconformity.requireText("state")).isEqualTo("open");
    assertThat(nonconformity.texts("testCases")).containsExactly(failed);
    assertThat(nonconformity.requireText("requirement")).isNotEmpty();
    assertThat(nonconformity.requireText("dueOn")).matches("\\d{4}-\\d{2}-\\d{2}");
    assertThat(seen.requireText("whoseTurn")).isEqualTo("applicant");
    steps.as("vendor-2").get(steps.path("")).expect(404);
  }

  @Test
  void an_auditor_reads_every_case_and_moves_none() {
    router.toTesting();
    Client auditor = steps.as("auditor");

    assertThat(ids(auditor.get("/api/v1/applications?limit=200").expect(200)))
        .contains(steps.application());
    assertThat(queue("auditor", "waiting")).contains(steps.application());
    for (String read : List.of("", "/evaluation", "/test-orders", "/documents")) {
      auditor.get(steps.path(read)).expect(200);
    }
    review("auditor", "accept", List.of()).expect(403);
    answer("auditor", "any").expect(403);
    sendBack("auditor", "Not mine to do").expect(403);
    assign("auditor", "case-officer").expect(403);
    for (String step : List.of("/submission", "/acceptance", "/withdrawal", "/termination")) {
      auditor.post(steps.path(step), JsonObject.empty()).expect(403);
    }
  }

  private Answer review(String outcome, List<JsonObject> clauses) {
    return review("reviewer", outcome, clauses);
  }

  private Answer review(String username, String outcome, List<JsonObject> clauses) {
    return steps
        .as(username)
        .post(
            steps.path("/review"),
            JsonObject.of("impartial", true, "outcome", outcome, "clauses", clauses));
  }

  private Answer answer(String username, String requirement) {
    JsonObject said = JsonObject.of("requirement", requirement, "answer", "Version 9.4.1.");
    return steps
        .as(username)
        .post(
            steps.path("/review/answers"),
            JsonObject.of("impartial", true, "answers", List.of(said)));
  }

  private Answer sendBack(String username, String reason) {
    return steps
        .as(username)
        .post(steps.path("/decision/return"), JsonObject.of("impartial", true, "reason", reason));
  }

  private Answer cancel(String username, String order, String reason) {
    return steps
        .as(username)
        .post("/api/v1/test-orders/" + order + "/cancellation", JsonObject.of("reason", reason));
  }

  private Answer assign(String username, String account) {
    return steps.as(username).post(steps.path("/assignment"), JsonObject.of("account", account));
  }

  private List<String> queue(String username, String queue) {
    return ids(steps.as(username).get("/api/v1/queues/" + queue + "?limit=200").expect(200));
  }

  private static List<String> ids(Answer answer) {
    return answer.json().objects("items").stream().map(item -> item.requireText("id")).toList();
  }

  private List<JsonObject> trail(String action) {
    return steps
        .as("auditor")
        .get("/api/v1/audit-records?limit=200&objectId=" + steps.application())
        .expect(200)
        .json()
        .objects("items")
        .stream()
        .filter(item -> item.requireText("action").equals(action))
        .toList();
  }

  /** Makes another case officer and answers the account's id. */
  private String newOfficer(String username) {
    Client administrator = steps.as("administrator");
    Demo.Login officer = PORTAL.demo().login("case-officer");
    String id =
        administrator
            .post(
                "/api/v1/accounts",
                JsonObject.of(
                    "username",
                    username,
                    "displayName",
                    "Second officer",
                    "organisation",
                    officer.organisation()))
            .expect(201)
            .json()
            .requireText("id");
    administrator
        .post("/api/v1/accounts/" + id + "/roles", JsonObject.of("role", "case-officer"))
        .expect(201);
    return id;
  }
}
