package org.hufu.core.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import org.hufu.core.conformity.Reason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsistencyTest {

  @Test
  void a_sound_scheme_has_no_objections() {
    assertThat(Consistency.objections(SchemeReader.read(SchemeExamples.small()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`\"id\":\"R2\"`, `\"id\":\"R1\"`, scheme.id-twice",
        "`\"id\":\"T2\"`, `\"id\":\"T1\"`, scheme.id-twice",
        "`\"id\":\"G2\"`, `\"id\":\"G1\"`, scheme.id-twice",
        "`\"id\":\"high\"`, `\"id\":\"basic\"`, scheme.id-twice",
        "`\"id\":\"router\"`, `\"id\":\"a router\"`, scheme.id-shape",
        "`\"code\":\"SML\"`, `\"code\":\"small\"`, scheme.code-shape",
        "`\"requirements\":[\"R1\"]`, `\"requirements\":[\"R9\"]`, scheme.reference-unknown",
        "`\"requirements\":[\"R1\"]`, `\"requirements\":[\"R2\"]`, scheme.requirement-untested",
        "`\"group\":\"G1\"`, `\"group\":\"G9\"`, scheme.reference-unknown",
        "`\"level\":\"high\"`, `\"level\":\"top\"`, scheme.reference-unknown",
        "`\"status\":\"mandatory\"`, `\"status\":\"conditional\"`, scheme.condition-missing",
        "`\"number\":1`, `\"number\":1,\"predecessors\":[\"x\"]`, scheme.reference-unknown",
      })
  void each_contradiction_is_named(String right, String wrong, String code) {
    String text = SchemeExamples.small().toString();
    String broken = text.replace(right, wrong);

    assertThat(broken).isNotEqualTo(text);
    assertThat(Consistency.objections(SchemeReader.read(SchemeExamples.json(broken))))
        .extracting(Reason::code)
        .contains(code);
  }

  @Test
  void every_objection_is_listed_at_once() {
    String broken =
        SchemeExamples.small().toString().replace("\"SML\"", "\"sml\"").replace("\"G1\"", "\"g\"");
    String worse = broken.replace("\"id\":\"g\"", "\"id\":\"h\"");

    assertThat(Consistency.objections(SchemeReader.read(SchemeExamples.json(worse))))
        .hasSizeGreaterThan(1);
  }
}
