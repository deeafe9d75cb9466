package org.hufu.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hufu.core.conformity.Coded;
import org.hufu.core.json.JsonObject;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.NeverAReason;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.recognition.Ruling;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VectorsAreCompleteTest {

  @Test
  void every_condition_is_shown_met_and_not_met_and_not_to_be_told() {
    for (Condition condition : Condition.values()) {
      Set<Ruling> shown =
          Vectors.all().stream()
              .filter(vector -> Vectors.condition(vector) == condition)
              .map(vector -> vector.requireText("ruling"))
              .map(word -> Coded.find(Ruling.class, word).orElseThrow())
              .collect(Collectors.toSet());
      assertThat(shown)
          .as(condition.name())
          .contains(Ruling.MET, Ruling.NOT_MET, Ruling.CANNOT_TELL);
    }
  }

  @Test
  void every_reason_code_is_produced_by_a_rule() {
    Set<ReasonCode> shown =
        Vectors.all().stream()
            .filter(vector -> vector.requireText("ruling").equals("not-met"))
            .flatMap(vector -> vector.texts("codes").stream())
            .map(word -> Coded.find(ReasonCode.class, word).orElseThrow())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReasonCode.class)));

    assertThat(shown).containsExactly(ReasonCode.values());
  }

  @Test
  void every_vector_has_a_name_of_its_own() {
    assertThat(Vectors.all())
        .extracting(vector -> vector.requireText("id"))
        .doesNotHaveDuplicates();
  }

  @Test
  void every_objection_names_what_it_speaks_of_and_a_remedy_in_both_languages() {
    for (JsonObject vector : Vectors.all()) {
      Vectors.assess(vector)
          .objections()
          .forEach(
              objection -> {
                for (var text : List.of(objection.text(), objection.remedy())) {
                  assertThat(List.of(text.zh(), text.en()))
                      .as(vector.requireText("id"))
                      .allMatch(words -> !words.contains("…") && !words.startsWith("recognition."));
                  assertThat(text.zh()).isNotEqualTo(text.en());
                }
              });
    }
  }

  @Test
  void what_is_never_a_reason_is_no_reason_code() {
    Set<String> grounds =
        Arrays.stream(ReasonCode.values()).map(Coded::code).collect(Collectors.toSet());
    for (NeverAReason never : NeverAReason.values()) {
      assertThat(grounds).doesNotContain(never.code());
    }
    assertThat(grounds)
        .noneMatch(code -> code.contains("foreign") || code.contains("cost"))
        .noneMatch(code -> code.contains("translation") || code.contains("silen"));
  }

  @Test
  void what_is_ours_to_mend_is_no_ground_and_never_refuses() {
    for (JsonObject vector : Vectors.all()) {
      var outcome = Vectors.assess(vector);
      if (outcome.objections().stream().anyMatch(one -> !one.code().isGround())) {
        assertThat(outcome.proposal().code()).as(vector.requireText("id")).isEqualTo("refer");
      }
    }
  }

  @Test
  void a_register_that_is_silent_refuses_nothing() {
    JsonObject silent =
        Vectors.all().stream()
            .filter(vector -> vector.requireText("id").equals("r05-silent"))
            .findFirst()
            .orElseThrow();

    assertThat(Vectors.assess(silent).proposal().code()).isEqualTo("return");
  }

  @Test
  void every_condition_has_a_title_in_both_languages() {
    for (Condition condition : Condition.values()) {
      assertThat(condition.title().zh()).doesNotContain("recognition.");
      assertThat(condition.title().in(Locale.ENGLISH)).doesNotContain("recognition.");
    }
  }
}
