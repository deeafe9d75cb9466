package org.hufu.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.hufu.client.Answer;
import org.hufu.core.json.JsonObject;
import org.hufu.launcher.SharedPortal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A report on its way to authorisation, whose people think better of a step. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UndoIT {
  private static final SharedPortal PORTAL = SharedPortal.get();

  @Test
  void each_step_is_taken_back_by_whoever_took_it_and_by_nobody_else() {
    CertificationCase steps = new CertificationCase(PORTAL.base(), PORTAL.demo());
    RouterCase router = new RouterCase(steps);
    String order = router.toTesting();
    JsonObject report = RouterCase.report(order, router.allPassed(order));
    String path =
        "/api/v1/test-reports/"
            + steps
                .as("tester-1")
                .post("/api/v1/test-orders/" + order + "/reports", report)
                .expect(201)
                .json()
                .requireText("id");
    step(steps, "verifier-1", path + "/verification").expect(200);

    assertThat(step(steps, "tester-1", path + "/undo").reasons())
        .containsExactly("test-report.undo-own");
    assertThat(state(step(steps, "verifier-1", path + "/undo"))).isEqualTo("performed");
    assertThat(state(step(steps, "tester-1", path + "/undo"))).isEqualTo("draft");
    assertThat(step(steps, "tester-1", path + "/undo").status()).isEqualTo(409);

    step(steps, "tester-1", path + "/performance").expect(200);
    step(steps, "verifier-1", path + "/verification").expect(200);
    step(steps, "authoriser-1", path + "/authorisation").expect(200);
    assertThat(step(steps, "verifier-1", path + "/undo").status()).isEqualTo(409);
  }

  private static Answer step(CertificationCase steps, String login, String path) {
    return steps.as(login).post(path, JsonObject.empty());
  }

  private static String state(Answer answer) {
    return answer.expect(200).json().requireText("state");
  }
}
