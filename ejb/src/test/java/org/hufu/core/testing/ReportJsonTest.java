package org.hufu.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.hufu.core.conformity.Verdict;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.JsonWriter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportJsonTest {

  @Test
  void a_head_comes_back_as_it_was_written() {
    byte[] bytes = JsonWriter.canonical(ReportJson.of(TestReportExamples.HEAD));

    assertThat(ReportJson.head(JsonReader.read(bytes))).isEqualTo(TestReportExamples.HEAD);
  }

  @Test
  void an_unknown_member_is_refused_by_its_place() {
    JsonObject head =
        ReportJson.merged(
            ReportJson.of(TestReportExamples.HEAD), read("{\"item\":{\"colour\":\"red\"}}"));

    assertThatThrownBy(() -> ReportJson.head(head)).hasMessageContaining("/item/colour");
  }

  @Test
  void what_is_empty_is_left_out_of_a_result() {
    assertThat(JsonWriter.plain(ReportJson.of(TestResult.of("a", Verdict.NOT_TESTED))))
        .isEqualTo("{\"testCase\":\"a\",\"verdict\":\"not-tested\"}");
  }

  @Test
  void the_signed_content_is_complete_in_itself() {
    var content =
        new ReportContent(
            TestReportExamples.HEAD,
            new ReportContent.Version(2, "sha-256:00"),
            new ReportContent.Subject("nd", "1.0", JsonObject.of("model", "X5")),
            List.of(TestResult.of("a", Verdict.PASS)),
            new ReportContent.Authorisation("Zhao", Instant.parse("2026-03-31T08:00:00Z")));

    assertThat(new String(JsonWriter.canonical(content.toJson()), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"amends\":\"sha-256:00\",\"authorisedAt\":\"2026-03-31T08:00:00Z\","
                + "\"authorisedBy\":\"Zhao\",\"customer\":{\"contact\":\"2"
                + " Road\",\"name\":{\"en\":\"Vendor\",\"zh-CN\":\"厂商\"}},"
                + "\"item\":{\"condition\":\"undamaged\",\"description\":\"Gateway\",\"identification\":\"SN"
                + " 42\",\"receivedOn\":\"2026-03-01\"},\"laboratory\":{\"accreditation\":\"CNAS"
                + " L0001\",\"address\":\"1 Road\",\"name\":{\"en\":\"First"
                + " Lab\",\"zh-CN\":\"第一实验室\"}},\"number\":\"R-2026-17\",\"onlyItemsTested\":true,"
                + "\"product\":{\"model\":\"X5\"},"
                + "\"results\":[{\"testCase\":\"a\",\"verdict\":\"pass\"}],"
                + "\"scheme\":{\"id\":\"nd\",\"version\":\"1.0\"},\"title\":{\"en\":\"Test"
                + " report\",\"zh-CN\":\"检测报告\"},"
                + "\"type\":\"hufu:TestReportContent:1\",\"version\":2,\"work\":{\"decisionRule\":\"simple"
                + " acceptance\",\"from\":\"2026-03-02\",\"methods\":[\"TS 103 701"
                + " V1.1.1\"],\"place\":\"1 Road\",\"until\":\"2026-03-20\"}}");
  }

  private static JsonObject read(String json) {
    return JsonReader.read(json.getBytes(StandardCharsets.UTF_8));
  }
}
