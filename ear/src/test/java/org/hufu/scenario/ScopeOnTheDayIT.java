package org.hufu.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hufu.client.Answer;
import org.hufu.core.json.JsonObject;
import org.hufu.launcher.SharedPortal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The first laboratory is accredited for Demo City, the second one for Demo Harbour. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScopeOnTheDayIT {
  private static CertificationCase steps;
  private static RouterCase router;

  @BeforeAll
  static void a_router_is_to_be_tested() {
    SharedPortal portal = SharedPortal.get();
    steps = new CertificationCase(portal.base(), portal.demo());
    router = new RouterCase(steps);
  }

  @Test
  void a_result_from_elsewhere_keeps_the_report_from_being_authorised_and_names_the_entry() {
    String report = verified("site", "Demo Harbour");

    Answer refused = authorise(report);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.reasons()).contains("competence.entry-missing");
    assertThat(refused.text())
        .contains("CPP-ND-V2.2e", "SD-ND-2.2", "Demo Harbour", Reports.today().minusDays(5) + "");
    assertThat(competence(report))
        .filteredOn(line -> line.requireText("site").equals("Demo Harbour"))
        .allMatch(line -> line.text("entry").isEmpty());
  }

  @Test
  void a_day_before_the_accreditation_is_out_of_scope() {
    String order = router.toTesting();
    JsonObject head =
        Reports.head("RT-" + order.substring(0, 8), "Router", List.of("CPP_ND_V2.2-SD"));
    String past = Reports.today().minusDays(500).toString();
    JsonObject work = head.requireObject("work").with("from", past);
    JsonObject item = head.requireObject("item").with("receivedOn", past);
    JsonObject report =
        first(RouterCase.report(order, router.allPassed(order)), "performedOn", past)
            .with("head", head.with("work", work).with("item", item));

    Answer refused = authorise(verified(order, report));

    assertThat(refused.reasons()).contains("competence.entry-missing");
  }

  @Test
  void a_subcontractor_within_its_own_scope_is_fine_and_a_stranger_is_not() {
    String stranger = verified("externalProvider", "Somebody Else Ltd");
    assertThat(authorise(stranger).reasons()).containsExactly("competence.provider-unknown");

    String order = router.toTesting();
    JsonObject own = RouterCase.report(order, router.allPassed(order));
    JsonObject shared = first(first(own, "externalProvider", "EX-L0003"), "site", "Demo Harbour");
    String report = verified(order, shared);

    assertThat(authorise(report).status()).isEqualTo(200);
    assertThat(competence(report))
        .filteredOn(line -> line.text("provider").isPresent())
        .extracting(line -> line.requireText("organisation"))
        .containsOnly("lab-2");
  }

  private static String verified(String member, String value) {
    String order = router.toTesting();
    JsonObject report = RouterCase.report(order, router.allPassed(order));
    return verified(order, first(report, member, value));
  }

  private static String verified(String order, JsonObject report) {
    JsonObject made =
        steps
            .as("tester-1")
            .post("/api/v1/test-orders/" + order + "/reports", report)
            .expect(201)
            .json();
    assertThat(made.requireText("state")).isEqualTo("performed");
    String path = "/api/v1/test-reports/" + made.requireText("id");
    steps.as("verifier-1").post(path + "/verification", JsonObject.empty()).expect(200);
    return path;
  }

  private static Answer authorise(String report) {
    return steps.as("authoriser-1").post(report + "/authorisation", JsonObject.empty());
  }

  private static List<JsonObject> competence(String report) {
    return steps.as("tester-1").get(report + "/competence").expect(200).json().objects("items");
  }

  /** The first result with another value in one member. */
  private static JsonObject first(JsonObject report, String member, String value) {
    List<JsonObject> results = new ArrayList<>(report.objects("results"));
    results.set(0, results.get(0).with(member, value));
    return report.with("results", results);
  }
}
