package org.hufu.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.hufu.client.Answer;
import org.hufu.core.json.JsonObject;
import org.hufu.launcher.SharedPortal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a laboratory learns of the case that it tests for. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JobIT {
  private static CertificationCase steps;
  private static String order;

  @BeforeAll
  static void a_router_is_tested_by_the_first_laboratory() {
    SharedPortal portal = SharedPortal.get();
    steps = new CertificationCase(portal.base(), portal.demo());
    String application = new RouterCase(steps).toFirstSignature();
    order =
        "/api/v1/test-orders/"
            + steps
                .as("case-officer")
                .get("/api/v1/applications/" + application + "/test-orders")
                .expect(200)
                .json()
                .objects("items")
                .get(0)
                .requireText("id");
  }

  @Test
  void an_order_says_which_product_version_is_tested_against_what_for_which_case() {
    JsonObject job = steps.as("tester-1").get(order).expect(200).json();

    JsonObject about = job.requireObject("case");
    assertThat(about.requireText("number"))
        .isEqualTo(steps.state("case-officer").requireText("number"));
    assertThat(about.requireText("state")).isEqualTo("awaiting-confirmation");
    assertThat(about.requireText("category")).isEqualTo("router");
    assertThat(about.texts("standards")).containsExactly("CPP-ND-V2.2e", "CPP-ND-SD-V2.2");
    assertThat(job.requireObject("scheme").requireText("id")).isEqualTo("network-device");
    JsonObject product = job.requireObject("product");
    assertThat(product.requireObject("name").requireText("en")).isEqualTo("Border router");
    assertThat(product.requireText("model")).isEqualTo("BR-9400");
    assertThat(product.requireText("firmwareVersion")).isEqualTo("9.4.1");
    assertThat(product.objects("digests").get(0).requireText("value")).isEqualTo("c3".repeat(32));
  }

  @Test
  void an_order_keeps_what_the_applicant_told_the_body_alone() {
    assertThat(steps.as("tester-1").get(order).expect(200).text())
        .doesNotContain("a@example.com", "Applicant A", "CN-0000001", "signedBy", "contact");
  }

  @Test
  void a_laboratory_does_not_read_applications() {
    Answer answer = steps.as("tester-1").get("/api/v1/applications/" + steps.application());

    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void another_laboratory_learns_nothing() {
    steps.as("tester-2").get(order).expect(404);
  }
}
