package org.hufu.core.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.hufu.core.json.MalformedJson;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemeReaderTest {
  private final Scheme scheme = SchemeReader.read(SchemeExamples.small());

  @Test
  void a_category_without_own_dates_runs_as_long_as_the_scheme() {
    Category router = scheme.category("router").orElseThrow();

    assertThat(router.term()).isEqualTo(scheme.head().term());
    assertThat(router.verified()).isTrue();
    assertThat(router.thresholds().thresholds()).hasSize(1);
  }

  @Test
  void a_limit_is_exactly_what_was_written() {
    var measurand = scheme.testCase("T2").orElseThrow().measurand().orElseThrow();

    assertThat(measurand.unit().code()).isEqualTo("s");
    assertThat(measurand.limit().orElseThrow().holds(new BigDecimal("0.5"))).isTrue();
    assertThat(measurand.limit().orElseThrow().holds(new BigDecimal("0.5000001"))).isFalse();
  }

  @Test
  void a_lower_level_asks_for_less() {
    assertThat(scheme.catalogue(Optional.of("basic")).requirements())
        .extracting(Requirement::id)
        .containsExactly("R1");
    assertThat(scheme.catalogue(Optional.of("basic")).testCases())
        .extracting(TestCase::id)
        .containsExactly("T1");
    assertThat(scheme.catalogue(Optional.of("high"))).isEqualTo(scheme.catalogue());
    assertThat(scheme.catalogue(Optional.empty())).isEqualTo(scheme.catalogue());
  }

  @Test
  void a_level_that_does_not_exist_is_a_mistake_of_the_caller() {
    assertThatThrownBy(() -> scheme.catalogue(Optional.of("top"))).hasMessageContaining("top");
  }

  @Test
  void a_certificate_ends_the_day_before_the_anniversary() {
    assertThat(scheme.head().lastDay(LocalDate.of(2026, 3, 3))).isEqualTo(LocalDate.of(2031, 3, 2));
  }

  @Test
  void a_standard_is_cited_the_way_its_publisher_does() {
    assertThat(scheme.standards().get(0).citation()).isEqualTo("S-2021");
    assertThat(SchemeExamples.shipped("consumer-iot").standards().get(0).citation())
        .isEqualTo("ETSI EN 303 645 V3.1.3");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`\"en\": \"Small scheme\"`, `\"en\": \" \"`, /name/en",
        "`, \"en\": \"Router\"`, ``, /categories/0/name/en",
        "`\"unit\": \"Tbit/s\"`, `\"unit\": \"stone\"`, /categories/0/thresholds/items/0/unit",
        "`\"value\": \"12\"`, `\"value\": 12`, /categories/0/thresholds/items/0/value",
        "`\"value\": \"12\"`, `\"value\": \"1e9\"`, /categories/0/thresholds/items/0/value",
        "`\"allOf\"`, `\"someOf\"`, /categories/0/thresholds/group",
        "`\"mandatory\"`, `\"must\"`, /requirements/0/status",
        "`\"functional\"`, `\"magic\"`, /testCases/0/kind",
        "`\"requirements\": [\"R1\"]`, `\"requirements\": []`, /testCases/0/requirements",
        "`\"unit\": \"s\", `, ``, /testCases/1/unit",
        "`\"published\": \"2021-02\"`, `\"published\": \"2021\"`, /standards/0/published",
        "`\"validityMonths\": 60`, `\"validityMonths\": 0`, /validityMonths",
        "`\"validFrom\": \"2026-01-01\",`, ``, /validFrom",
        "`\"clause\": \"S, 1\"`, `\"clause\": \"S, 1\", \"text\": \"copied\"`, /requirements/0/text",
        "`hufu:Scheme:1`, `hufu:Scheme:2`, /type",
      })
  void a_mistake_is_named_by_its_place(String right, String wrong, String place) {
    String text = SchemeExamples.small().toString().replace("\":", "\": ").replace(",\"", ", \"");
    String broken = text.replaceFirst(java.util.regex.Pattern.quote(right.strip()), wrong);

    assertThat(broken).isNotEqualTo(text);
    assertThatThrownBy(() -> SchemeReader.read(SchemeExamples.json(broken)))
        .isInstanceOfSatisfying(MalformedJson.class, e -> assertThat(e.place()).isEqualTo(place));
  }
}
