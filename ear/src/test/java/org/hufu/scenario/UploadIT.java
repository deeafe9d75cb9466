package org.hufu.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hufu.client.Answer;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.launcher.SharedPortal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A table of results handed in over REST: looked at first, then taken over or given up. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UploadIT {
  private static final String HEADER = "testCase,verdict,performedOn,site,performedBy\n";

  private static Client tester;
  private static String order;
  private static List<String> testCases;

  @BeforeAll
  static void a_router_is_in_the_laboratory() {
    SharedPortal portal = SharedPortal.get();
    CertificationCase steps = new CertificationCase(portal.base(), portal.demo());
    order = "/api/v1/test-orders/" + new RouterCase(steps).toTesting();
    tester = steps.as("tester-1");
    testCases = tester.get(order).expect(200).json().texts("testCases");
  }

  @Test
  void a_table_that_is_looked_at_writes_nothing_until_it_is_imported() {
    JsonObject seen = look(table("pass", "fail"), StandardCharsets.UTF_8);

    assertThat(seen.requireText("state")).isEqualTo("ready");
    assertThat(seen.requireInteger("ready")).isEqualTo(2);
    assertThat(seen.requireInteger("faulty")).isZero();
    assertThat(seen.texts("missing")).hasSize(testCases.size() - 2);
    assertThat(waiting()).contains(seen.requireText("id"));

    JsonObject draft = act(seen, "import").expect(201).json();

    assertThat(draft.requireText("state")).isEqualTo("draft");
    assertThat(draft.objects("results"))
        .extracting(result -> result.requireText("verdict"))
        .containsExactlyInAnyOrder("pass", "fail");
    assertThat(waiting()).doesNotContain(seen.requireText("id"));
  }

  @Test
  void a_table_that_is_given_up_is_imported_no_more() {
    JsonObject seen = look(table("pass"), StandardCharsets.UTF_8);

    assertThat(act(seen, "discard").expect(200).json().requireText("state")).isEqualTo("discarded");
    assertThat(act(seen, "import").status()).isEqualTo(409);
    assertThat(waiting()).doesNotContain(seen.requireText("id"));
  }

  @Test
  void faulty_rows_stand_apart_with_row_column_value_and_a_suggestion() {
    JsonObject seen = look(table("pass", "pas"), StandardCharsets.UTF_8);

    JsonObject error = seen.objects("errors").get(0);
    assertThat(error.requireInteger("row")).isEqualTo(3);
    assertThat(error.requireText("column")).isEqualTo("verdict");
    assertThat(error.requireText("value")).isEqualTo("pas");
    assertThat(error.requireText("suggestion")).isEqualToIgnoringCase("pass");
    assertThat(seen.requireInteger("ready")).isEqualTo(1);
    String rows = tester.get(importPath(seen) + "/errors.csv", "text/csv").expect(200).text();
    assertThat(rows.lines()).hasSize(2);
    assertThat(rows).contains(testCases.get(1), "pas");
  }

  @Test
  void a_table_from_a_Chinese_spreadsheet_is_read() {
    String rows =
        "检测项;结论;检测日期;检测地点;检测人\n"
            + String.join(
                ";", testCases.get(0), "通过", Reports.today().minusDays(5).toString(), "演示市", "张三")
            + "\n";

    JsonObject seen = look(rows, Charset.forName("GB18030"));

    assertThat(seen.requireInteger("ready")).isEqualTo(1);
    assertThat(seen.objects("results").get(0).requireText("site")).isEqualTo("演示市");
  }

  @Test
  void the_same_key_and_the_same_table_get_the_first_answer() {
    String key = UUID.randomUUID().toString();
    byte[] rows = table("pass").getBytes(StandardCharsets.UTF_8);

    Answer first = tester.post(order + "/reports?dryRun=true", "text/csv", rows, key).expect(200);
    Answer again = tester.post(order + "/reports?dryRun=true", "text/csv", rows, key).expect(200);

    assertThat(again.json().requireText("id")).isEqualTo(first.json().requireText("id"));
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void a_table_with_errors_that_is_handed_in_at_once_writes_nothing() {
    Answer refused =
        tester
            .post(
                order + "/reports",
                "text/csv",
                table("pas").getBytes(StandardCharsets.UTF_8),
                UUID.randomUUID().toString())
            .expect(400);

    assertThat(refused.json().objects("errors").get(0).requireText("column")).isEqualTo("verdict");
  }

  @Test
  void figures_of_a_product_say_whether_it_is_in_the_catalogue() {
    Map<String, String> answers = Map.of("30", "in", "3", "out");

    answers.forEach(
        (throughput, scope) ->
            assertThat(scope(figure("throughput", throughput, "Tbit/s"), entries("600000")))
                .isEqualTo(scope));
    assertThat(scope(figure("throughput", "30", "Tbit/s"))).isEqualTo("cannot-tell");
  }

  private static JsonObject entries(String count) {
    return figure("routing-entries", count, "1");
  }

  private static JsonObject figure(String quantity, String value, String unit) {
    return JsonObject.of("quantity", quantity, "value", Long.valueOf(value), "unit", unit);
  }

  private static String scope(JsonObject... figures) {
    return tester
        .post(
            "/api/v1/scope-checks",
            JsonObject.of(
                "scheme",
                "critical-network-equipment",
                "category",
                "router",
                "quantities",
                List.of(figures)))
        .expect(200)
        .json()
        .requireText("scope");
  }

  private static String table(String... verdicts) {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < verdicts.length; i++) {
      rows.append(
          String.join(
              ",",
              testCases.get(i),
              verdicts[i],
              Reports.today().minusDays(5).toString(),
              "Demo City",
              "Tester 1\n"));
    }
    return rows.toString();
  }

  private static JsonObject look(String rows, Charset charset) {
    return tester
        .post(
            order + "/reports?dryRun=true",
            "text/csv",
            rows.getBytes(charset),
            UUID.randomUUID().toString())
        .expect(200)
        .json();
  }

  private static Answer act(JsonObject seen, String act) {
    return tester.post(importPath(seen) + "/" + act, JsonObject.empty());
  }

  private static String importPath(JsonObject seen) {
    return "/api/v1/result-imports/" + seen.requireText("id");
  }

  private static List<String> waiting() {
    return tester.get(order + "/reports/waiting").expect(200).json().texts("items");
  }
}
