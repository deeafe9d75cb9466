package org.hufu.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.launcher.SharedPortal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A router is in the first laboratory, which plans who tests what. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanIT {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static CertificationCase steps;
  private static String order;
  private static Client tester;

  @BeforeAll
  static void a_router_is_in_the_laboratory() {
    SharedPortal portal = SharedPortal.get();
    steps = new CertificationCase(portal.base(), portal.demo());
    order = "/api/v1/test-orders/" + new RouterCase(steps).toTesting();
    tester = steps.as("tester-1");
  }

  @Test
  void test_cases_are_given_to_a_tester_and_taken_back() {
    String account = tester.get("/api/v1/caller").expect(200).json().requireText("account");
    String first = plan().get(0).requireText("testCase");

    assign(JsonObject.of("testCases", List.of(first), "account", account), 200);

    assertThat(plan().get(0).requireObject("assignee").requireText("account")).isEqualTo(account);
    assertThat(plan().get(1).has("assignee")).isFalse();
    assertThat(tester.get(order + "/template", "text/csv").expect(200).text())
        .contains(plan().get(0).requireObject("assignee").requireText("name"));

    assign(JsonObject.of("testCases", List.of(first)), 200);

    assertThat(plan().get(0).has("assignee")).isFalse();
  }

  @Test
  void nobody_of_another_laboratory_or_without_the_role_gets_one() {
    for (String login : List.of("tester-2", "authoriser-1")) {
      String account =
          steps.as(login).get("/api/v1/caller").expect(200).json().requireText("account");
      assertThat(assign(JsonObject.of("account", account), 422)).contains("plan.no-tester");
    }
    assertThat(assign(JsonObject.of("testCases", List.of("TC-NONE")), 422))
        .contains("results.test-case-unknown");
    steps.as("tester-2").get(order + "/plan").expect(404);
  }

  @Test
  void the_workbook_comes_back_with_a_row_for_each_case() {
    byte[] workbook = tester.get(order + "/template", XLSX).expect(200).body();

    JsonObject seen =
        tester
            .post(order + "/reports?dryRun=true", XLSX, workbook, UUID.randomUUID().toString())
            .expect(200)
            .json();

    assertThat(seen.requireInteger("rows")).isEqualTo(plan().size());
    assertThat(seen.objects("errors"))
        .extracting(error -> error.requireText("code"))
        .containsOnly("results.verdict-missing");
  }

  private static List<JsonObject> plan() {
    return tester.get(order + "/plan").expect(200).json().objects("items");
  }

  private static String assign(JsonObject body, int status) {
    return steps.as("verifier-1").post(order + "/assignments", body).expect(status).text();
  }
}
