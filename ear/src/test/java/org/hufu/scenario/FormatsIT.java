package org.hufu.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hufu.client.Answer;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.launcher.SharedPortal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Files of other tools handed in over REST; their content tells what they are. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormatsIT {
  private static final String DAY = Reports.today().minusDays(5).toString();

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
  void a_workbook_is_read_like_its_table() {
    JsonObject seen =
        look(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Workbook.of(
                List.of(
                    List.of("检测项/Test case", "结论/Verdict", "检测日期", "检测地点", "检测人"),
                    List.of(testCases.get(0), "通过", DAY, "演示市", "张三"),
                    List.of(testCases.get(1), "Pas", DAY, "演示市", "张三"))));

    assertThat(format(seen)).isEqualTo("xlsx");
    assertThat(seen.requireInteger("ready")).isEqualTo(1);
    assertThat(seen.objects("errors").get(0).requireInteger("row")).isEqualTo(3);
  }

  @Test
  void junit_keeps_error_and_failure_apart_and_lists_what_is_not_ours() {
    JsonObject seen =
        look(
            "application/xml",
            """
            <testsuite tests="4"><testcase name="%s"><failure message="no"/></testcase>
            <testcase name="%s"><error/></testcase><testcase name="other"/></testsuite>
            """
                .formatted(testCases.get(0), testCases.get(1)));

    assertThat(format(seen)).isEqualTo("junit");
    assertThat(verdicts(seen)).containsExactly("fail", "error");
    assertThat(codes(seen)).contains("results.test-unmapped", "results.total-differs");
    assertThat(seen.requireInteger("faulty")).isEqualTo(1);
  }

  @Test
  void every_json_format_of_tools_is_recognised() {
    String id = testCases.get(0);
    Map<String, String> files =
        Map.of(
            "sarif",
            "{'version':'2.1.0','runs':[{'results':[{'ruleId':'%s','kind':'pass'}]}]}",
            "oscal",
            "{'assessment-results':{'results':[{'findings':[{'target':{'target-id':'%s',"
                + "'status':{'state':'satisfied'}}}]}]}}",
            "in-toto",
            "{'_type':'https://in-toto.io/Statement/v1','predicateType':"
                + "'https://in-toto.io/attestation/test-result/v0.1',"
                + "'predicate':{'result':'PASSED','passedTests':['%s']}}",
            "cyclonedx",
            "{'bomFormat':'CycloneDX','specVersion':'1.6','declarations':{'attestations':"
                + "[{'map':[{'requirement':'%s','conformance':{'score':1}}]}]}}");

    files.forEach(
        (format, text) -> {
          JsonObject seen = look("application/json", text.formatted(id).replace('\'', '"'));
          assertThat(format(seen)).isEqualTo(format);
          assertThat(verdicts(seen)).containsExactly("pass");
        });
  }

  @Test
  void a_signed_report_of_an_unknown_laboratory_and_a_hostile_file_are_refused_with_a_reason() {
    JsonObject signed = look("application/jose", "eyJhbGciOiJFUzUxMiJ9.e30.AAAA");
    JsonObject hostile = look("application/octet-stream", "<!DOCTYPE x []><testsuite/>");

    assertThat(codes(signed)).containsExactly("results.signer-unknown");
    assertThat(format(signed)).isEqualTo("signed");
    assertThat(codes(hostile)).containsExactly("results.xml-doctype");
  }

  @Test
  void a_file_of_another_format_than_the_sender_names_is_refused() {
    JsonObject seen =
        tester
            .post(
                order + "/reports?dryRun=true&format=csv",
                "application/octet-stream",
                "{}".getBytes(StandardCharsets.UTF_8),
                UUID.randomUUID().toString())
            .expect(200)
            .json();
    Answer unknown =
        tester.post(
            order + "/reports?dryRun=true&format=xyz",
            "text/csv",
            "a".getBytes(StandardCharsets.UTF_8),
            UUID.randomUUID().toString());

    assertThat(codes(seen)).containsExactly("results.format-differs");
    assertThat(unknown.status()).isEqualTo(400);
  }

  @Test
  void the_schema_of_our_own_format_is_published() {
    assertThat(tester.get("/schemas/results-1.json").expect(200).json().requireText("$id"))
        .isEqualTo("urn:hufu:schema:results-1");
  }

  private static JsonObject look(String type, String text) {
    return look(type, text.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonObject look(String type, byte[] file) {
    return tester
        .post(order + "/reports?dryRun=true", type, file, UUID.randomUUID().toString())
        .expect(200)
        .json();
  }

  private static String format(JsonObject seen) {
    return seen.requireObject("receipt").requireText("format");
  }

  private static List<String> verdicts(JsonObject seen) {
    return seen.objects("results").stream().map(one -> one.requireText("verdict")).toList();
  }

  /** Of errors and warnings. */
  private static List<String> codes(JsonObject seen) {
    return Stream.of("errors", "warnings")
        .flatMap(name -> seen.objects(name).stream())
        .map(one -> one.requireText("code"))
        .toList();
  }
}
