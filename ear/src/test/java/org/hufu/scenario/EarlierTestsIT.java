package org.hufu.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hufu.core.json.JsonObject;
import org.hufu.launcher.SharedPortal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A router that was tested is handed in once more. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EarlierTestsIT {
  private static CertificationCase second;
  private static String first;
  private static String order;

  @BeforeAll
  static void the_same_router_comes_twice() {
    SharedPortal portal = SharedPortal.get();
    CertificationCase tested = new CertificationCase(portal.base(), portal.demo());
    new RouterCase(tested).toFirstSignature();
    first =
        tested
            .as("case-officer")
            .get("/api/v1/applications/" + tested.application() + "/test-orders")
            .expect(200)
            .json()
            .objects("items")
            .get(0)
            .requireText("id");
    second = new CertificationCase(portal.base(), portal.demo());
    order = new RouterCase(second).toTesting();
  }

  @Test
  void the_laboratory_and_the_body_see_that_the_order_repeats_another() {
    for (String reader : List.of("tester-1", "case-officer", "vendor-1")) {
      List<JsonObject> earlier =
          second
              .as(reader)
              .get("/api/v1/test-orders/" + order + "/earlier-tests")
              .expect(200)
              .json()
              .objects("items");
      assertThat(earlier)
          .as(reader)
          .anySatisfy(
              test -> {
                assertThat(test.requireText("testOrder")).isEqualTo(first);
                assertThat(test.requireText("sameness")).isEqualTo("digest");
                assertThat(test.texts("testCases")).isNotEmpty();
              });
    }
  }

  @Test
  void an_application_shows_it_before_anything_is_ordered_and_never_to_strangers() {
    String path = "/api/v1/applications/" + second.application() + "/earlier-tests";

    assertThat(second.as("case-officer").get(path).expect(200).text()).contains(first);
    second.as("vendor-2").get(path).expect(404);
    second.as("tester-2").get("/api/v1/test-orders/" + order + "/earlier-tests").expect(404);
  }
}
