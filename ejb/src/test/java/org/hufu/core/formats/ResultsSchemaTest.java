package org.hufu.core.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.nio.charset.StandardCharsets;
import org.hufu.core.conformity.Verdict;
import org.hufu.core.credential.Vocabulary;
import org.hufu.core.results.Column;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What fits the published schema is read, and the schema knows everything that we read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResultsSchemaTest {
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(new String(Vocabulary.RESULTS_1.bytes(), StandardCharsets.UTF_8));

  @ParameterizedTest
  @EnumSource
  void every_verdict_fits_and_is_read(Verdict verdict) {
    String file =
        "{\"results\":[{\"testCase\":\"TC-5.1-1\",\"verdict\":\"" + verdict.code() + "\"}]}";

    assertThat(fits(file)).isTrue();
    assertThat(Files.read(file).errors()).isEmpty();
  }

  @Test
  void every_member_of_a_result_is_in_the_schema() {
    for (Column column : Column.values()) {
      String value = column == Column.EVIDENCE ? "[]" : "\"2026-03-02\"";
      String file =
          "{\"results\":[{\"testCase\":\"TC-5.1-1\",\"verdict\":\"pass\",\"%s\":%s}]}"
              .formatted(column.key(), value)
              .replace(
                  "\"testCase\":\"TC-5.1-1\",\"verdict\":\"pass\",\"testCase\"",
                  "\"verdict\":\"pass\",\"testCase\"")
              .replace("\"verdict\":\"pass\",\"verdict\":\"2026-03-02\"", "\"verdict\":\"pass\"");

      assertThat(fits(file)).as(file).isEqualTo(column.isRead());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"results\":[{}]}",
        "{\"results\":[{\"testCase\":\"TC-5.1-1\",\"verdict\":\"Pas\"}]}",
        "{\"results\":[{\"testCase\":\"TC-5.1-1\",\"verdict\":\"pass\",\"remarc\":\"\"}]}",
        "{\"results\":[],\"reslts\":[]}",
        "{\"results\":[],\"totals\":{\"passed\":1}}"
      })
  void what_is_none_fits_not(String file) {
    assertThat(fits(file)).isFalse();
  }

  private static boolean fits(String file) {
    return SCHEMA.validate(file, InputFormat.JSON).isEmpty();
  }
}
