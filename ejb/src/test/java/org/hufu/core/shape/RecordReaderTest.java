package org.hufu.core.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hufu.core.assessment.Assessor;
import org.hufu.core.dossier.Dossier;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.rule.Vectors;
import org.hufu.core.ruleset.RuleSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordReaderTest {

  @ParameterizedTest
  @CsvSource({
    "/day, +999999999-12-31",
    "/day, 0000-12-31",
    "/day, -0001-01-01",
    "/sources/0/results/0/performed/on, +999999999-12-31",
    "/sources/0/results/0/performed/on, +10000-01-01",
    "/sources/0/authenticity/register/asOf, +1000000000-12-31T23:59:59Z",
    "/at, +10000-01-01T00:00:00Z",
    "/at, 0000-12-31T23:59:59Z",
    "/at, 2026-11-24T08:00:00+08:00"
  })
  void days_and_instants_beyond_any_calendar_are_refused_at_their_place(String path, String text) {
    assertThatThrownBy(() -> Assessor.assess(Vectors.ruleSet(), dossier(path, text)))
        .isInstanceOfSatisfying(
            MalformedJson.class, refused -> assertThat(refused.place()).isEqualTo(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01", "9999-12-31"})
  void the_first_and_the_last_day_are_read_and_assessed(String day) {
    Dossier dossier = dossier("/sources/0/results/0/performed/on", day);

    assertThat(dossier.sources().get(0).results().get(0).performed().on())
        .contains(LocalDate.parse(day));
    assertThat(Assessor.assess(Vectors.ruleSet(), dossier).rules()).isNotEmpty();
    assertThat(dossier("/at", day + "T23:59:59Z").at())
        .isEqualTo(Instant.parse(day + "T23:59:59Z"));
  }

  @Test
  void a_word_that_is_none_of_an_enum_is_told_those_that_are() {
    for (Object odd : List.of("FIRST_PARTY", "", 7)) {
      assertThatThrownBy(() -> dossier("/sources/0/body/assessor", odd))
          .isInstanceOf(MalformedJson.class)
          .hasMessage(
              "/sources/0/body/assessor: one of first-party, second-party, third-party, unknown"
                  + " was expected");
    }
  }

  @Test
  void a_rule_set_that_asks_for_more_months_than_it_gives_is_refused() {
    assertThat(terms(36, 36).parameters().terms().minimumMonths()).isEqualTo(36);
    assertThatThrownBy(() -> terms(37, 36)).isInstanceOf(MalformedJson.class);
  }

  private static RuleSet terms(int least, int most) {
    JsonObject terms = JsonObject.of("minimumMonths", least, "maximumMonths", most);
    return RecordReader.read(
        RuleSet.class,
        Vectors.changed(
            Vectors.document("rule-set.json"),
            List.of(JsonObject.of("path", "/parameters/terms", "value", terms))));
  }

  private static Dossier dossier(String path, Object value) {
    return Vectors.dossier(
        Vectors.changed(
            Vectors.document("sound-dossier.json"),
            List.of(JsonObject.of("path", path, "value", value))));
  }
}
