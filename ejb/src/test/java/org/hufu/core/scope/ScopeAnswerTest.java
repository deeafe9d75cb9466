package org.hufu.core.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.hufu.core.conformity.Text;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A router counts when both thresholds hold; the second entry needs only one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScopeAnswerTest {
  private static final Threshold THROUGHPUT =
      threshold("throughput", Comparator.AT_LEAST, "12", "Tbit/s");
  private static final Threshold ROUTES =
      threshold("routing-entries", Comparator.AT_LEAST, "550000", "1");
  private static final ThresholdGroup ROUTER =
      new ThresholdGroup(ThresholdGroup.Rule.ALL_OF, List.of(THROUGHPUT, ROUTES));
  private static final ThresholdGroup EITHER =
      new ThresholdGroup(ThresholdGroup.Rule.ANY_OF, List.of(THROUGHPUT, ROUTES));

  @Nested
  @DisplayNameGeneration(ReplaceUnderscores.class)
  class At_the_boundary {
    @ParameterizedTest
    @CsvSource({
      "12, Tbps, IN",
      "11.999999999999, Tbit/s, OUT",
      "12000, Gbps, IN",
      "11999.999, Gbit/s, OUT",
      "12000000, Mbit/s, IN",
      "12000000000000, bit/s, IN",
      "12.0, Tbit/s, IN",
      "1.2e1, Tbit/s, IN",
    })
    void a_data_rate_counts_from_its_limit_on(String value, String unit, Scope expected) {
      assertThat(one(THROUGHPUT, value, unit)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
      "0.08, us, IN",
      "0.080000001, us, OUT",
      "80, ns, IN",
      "81, ns, OUT",
      "0.00008, ms, IN",
      "0.08, µs, IN",
      "0.08, ms, OUT",
    })
    void an_instruction_time_counts_up_to_its_limit(String value, String unit, Scope expected) {
      assertThat(one(threshold("time", Comparator.AT_MOST, "0.08", "us"), value, unit))
          .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"10, Gpps, IN", "10000, Mpps, IN", "9999999999, pps, OUT", "10000000000, pps, IN"})
    void a_packet_rate_converts_by_thousands(String value, String unit, Scope expected) {
      assertThat(one(threshold("rate", Comparator.AT_LEAST, "10", "Gpps"), value, unit))
          .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"256000, MB, IN", "255999, MB, OUT", "256, GiB, IN", "0.256, TB, IN"})
    void memory_in_gigabytes_is_decimal_and_in_gibibytes_binary(
        String value, String unit, Scope expected) {
      assertThat(one(threshold("memory", Comparator.AT_LEAST, "256", "GB"), value, unit))
          .isEqualTo(expected);
    }
  }

  @Test
  void all_of_needs_every_threshold() {
    assertThat(ROUTER.answer(figures("12", "550000")).scope()).isEqualTo(Scope.IN);
    assertThat(ROUTER.answer(figures("12", "549999")).scope()).isEqualTo(Scope.OUT);
  }

  @Test
  void any_of_needs_one() {
    assertThat(EITHER.answer(figures("1", "550000")).scope()).isEqualTo(Scope.IN);
    assertThat(EITHER.answer(figures("1", "1")).scope()).isEqualTo(Scope.OUT);
  }

  @Test
  void a_missing_figure_leaves_it_open_unless_another_decides() {
    assertThat(ROUTER.answer(List.of(figure("throughput", "12", "Tbit/s"))).scope())
        .isEqualTo(Scope.CANNOT_TELL);
    assertThat(ROUTER.answer(List.of(figure("throughput", "1", "Tbit/s"))).scope())
        .isEqualTo(Scope.OUT);
    assertThat(EITHER.answer(List.of(figure("throughput", "12", "Tbit/s"))).scope())
        .isEqualTo(Scope.IN);
    assertThat(EITHER.answer(List.of()).scope()).isEqualTo(Scope.CANNOT_TELL);
  }

  @Test
  void a_figure_in_a_foreign_unit_cannot_be_told_and_says_why() {
    Finding finding = ROUTER.answer(List.of(figure("throughput", "12", "GB"))).findings().get(0);

    assertThat(finding.scope()).isEqualTo(Scope.CANNOT_TELL);
    assertThat(finding.reason().orElseThrow().sentence(Locale.ENGLISH))
        .contains("throughput")
        .contains("GB")
        .contains("Tbit/s");
  }

  @Test
  void two_figures_for_one_quantity_decide_nothing() {
    var twice = List.of(figure("throughput", "1", "Tbps"), figure("throughput", "99", "Tbps"));

    assertThat(ROUTER.answer(twice).findings().get(0).scope()).isEqualTo(Scope.CANNOT_TELL);
  }

  @Test
  void the_answer_shows_the_figure_in_the_unit_of_the_threshold() {
    Finding finding =
        ROUTER.answer(List.of(figure("throughput", "12800", "Gbps"))).findings().get(0);

    assertThat(finding.given()).contains(new BigDecimal("12.8"));
  }

  @Test
  void a_category_without_thresholds_is_in_as_a_whole() {
    assertThat(ThresholdGroup.NONE.answer(List.of()).scope()).isEqualTo(Scope.IN);
  }

  @Test
  void a_figure_of_astronomical_size_is_refused() {
    assertThatThrownBy(() -> figure("throughput", "1e999999", "bit/s"))
        .hasMessageContaining("digits");
    assertThatThrownBy(() -> figure("throughput", "1e-999999", "bit/s"))
        .hasMessageContaining("digits");
  }

  private static Scope one(Threshold threshold, String value, String unit) {
    var group = new ThresholdGroup(ThresholdGroup.Rule.ALL_OF, List.of(threshold));
    return group.answer(List.of(figure(threshold.quantity(), value, unit))).scope();
  }

  private static List<Figure> figures(String throughput, String routes) {
    return List.of(
        figure("throughput", throughput, "Tbit/s"), figure("routing-entries", routes, "1"));
  }

  private static Figure figure(String quantity, String value, String unit) {
    return new Figure(quantity, new BigDecimal(value), Unit.find(unit).orElseThrow());
  }

  private static Threshold threshold(
      String quantity, Comparator comparator, String value, String unit) {
    return new Threshold(
        quantity,
        new Limit(comparator, new BigDecimal(value)),
        Unit.find(unit).orElseThrow(),
        new Text("指标 " + quantity, quantity),
        quantity + comparator.sign() + value + unit);
  }
}
