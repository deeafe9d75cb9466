package org.hufu.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.demo.Demo;
import org.hufu.launcher.SharedPortal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Nobody judges a case twice, whatever roles they hold; two persons refuse as two grant. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeparationIT {
  private static final SharedPortal PORTAL = SharedPortal.get();

  private final CertificationCase steps = new CertificationCase(PORTAL.base(), PORTAL.demo());
  private final RouterCase router = new RouterCase(steps);

  @Test
  void the_first_decider_does_not_confirm_their_own_decision() {
    router.toFirstSignature();

    assertThat(
            steps
                .as("decider-1")
                .post(steps.path("/decision/confirmation"), JsonObject.of("impartial", true))
                .expect(422)
                .reasons())
        .containsExactly("separation.decided");
    assertThat(steps.state("vendor-1").text("certificateNumber")).isEmpty();
  }

  @Test
  void who_evaluated_neither_reviews_nor_decides_though_they_hold_the_roles() {
    Client everything = withRoles("evaluator", "reviewer", "decider");
    String order = router.toTesting();
    steps.report(
        order,
        RouterCase.report(order, router.allPassed(order)),
        CertificationCase.Laboratory.FIRST);
    JsonObject impartial = JsonObject.of("impartial", true);
    everything.post(steps.path("/evaluation"), impartial).expect(201);
    everything
        .post(steps.path("/evaluation"), impartial.with("recommendation", "grant"))
        .expect(201);

    assertThat(
            everything
                .post(steps.path("/review"), impartial.with("outcome", "accept"))
                .expect(422)
                .reasons())
        .containsExactly("separation.evaluated");
    steps.review();
    assertThat(
            everything
                .post(steps.path("/decision"), impartial.with("outcome", "grant"))
                .expect(422)
                .reasons())
        .containsExactly("separation.evaluated");
    steps.propose();
    assertThat(
            everything.post(steps.path("/decision/confirmation"), impartial).expect(422).reasons())
        .containsExactly("separation.evaluated");
  }

  @Test
  void two_deciders_refuse_and_no_certificate_comes_of_it() {
    router.toEvaluated();
    steps.review();
    steps
        .as("decider-1")
        .post(
            steps.path("/decision"),
            JsonObject.of(
                "impartial",
                true,
                "outcome",
                "refuse",
                "grounds",
                List.of(JsonObject.of("code", "commitments-broken", "note", "Advertised early."))))
        .expect(201);
    steps
        .as("decider-2")
        .post(steps.path("/decision/confirmation"), JsonObject.of("impartial", true))
        .expect(201);

    JsonObject refused = steps.state("vendor-1");
    assertThat(refused.requireText("state")).isEqualTo("refused");
    assertThat(refused.text("certificateNumber")).isEmpty();
    assertThat(steps.as("decider-1").get("/api/v1/issuances").expect(200).text())
        .doesNotContain(steps.application());
    steps
        .as("decider-2")
        .post(steps.path("/decision/confirmation"), JsonObject.of("impartial", true))
        .expect(409);
  }

  /** Somebody of the body who holds all these roles, as a machine client. */
  private Client withRoles(String... roles) {
    Client administrator = steps.as("administrator");
    String account =
        administrator
            .post(
                "/api/v1/accounts",
                JsonObject.of(
                    "username",
                    "everything." + UUID.randomUUID(),
                    "displayName",
                    "Everything",
                    "organisation",
                    PORTAL.demo().login("evaluator").organisation()))
            .expect(201)
            .json()
            .requireText("id");
    for (String role : roles) {
      administrator
          .post("/api/v1/accounts/" + account + "/roles", JsonObject.of("role", role))
          .expect(201);
    }
    JsonObject machine =
        administrator
            .post("/api/v1/accounts/" + account + "/clients", JsonObject.empty())
            .expect(201)
            .json();
    return Client.of(
        PORTAL.base(),
        new Demo.Login(
            "", "", "", "", machine.requireText("clientId"), machine.requireText("clientSecret")));
  }
}
