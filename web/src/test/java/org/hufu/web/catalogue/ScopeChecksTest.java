package org.hufu.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.conformity.Text;
import org.hufu.core.scheme.Category;
import org.hufu.core.scope.Comparator;
import org.hufu.core.scope.Figure;
import org.hufu.core.scope.Limit;
import org.hufu.core.scope.Threshold;
import org.hufu.core.scope.ThresholdGroup;
import org.hufu.core.scope.Unit;
import org.hufu.web.api.Problem;
import org.hufu.web.api.Shape;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScopeChecksTest {
  private static final Threshold TIME =
      new Threshold(
          "instruction-time",
          new Limit(Comparator.AT_MOST, new BigDecimal("0.08")),
          Unit.find("us").orElseThrow(),
          new Text("控制器指令执行时间", "Instruction time"),
          "控制器指令执行时间≤0.08微秒");

  @Test
  void the_answer_shows_figure_limit_and_original_words() {
    Category plc = category(new ThresholdGroup(ThresholdGroup.Rule.ALL_OF, List.of(TIME)), true);
    List<Figure> figures = check("instruction-time", "80", "ns").figures(new Shape());

    ScopeAnswerJson answer = ScopeAnswerJson.of(plc, plc.thresholds().answer(figures));

    assertThat(answer.scope()).isEqualTo("in");
    assertThat(answer.notes()).isEmpty();
    ScopeAnswerJson.FindingJson finding = answer.findings().get(0);
    assertThat(finding.given()).isEqualByComparingTo("0.08");
    assertThat(finding.needed().comparator()).isEqualTo("<=");
    assertThat(finding.needed().unit()).isEqualTo("us");
    assertThat(finding.original()).isEqualTo("控制器指令执行时间≤0.08微秒");
    assertThat(finding.reason()).isNull();
  }

  @Test
  void a_missing_figure_is_said_in_both_languages() {
    Category plc = category(new ThresholdGroup(ThresholdGroup.Rule.ALL_OF, List.of(TIME)), true);

    ScopeAnswerJson answer = ScopeAnswerJson.of(plc, plc.thresholds().answer(List.of()));

    assertThat(answer.scope()).isEqualTo("cannot-tell");
    assertThat(answer.findings().get(0).reason().zh()).contains("控制器指令执行时间");
    assertThat(answer.findings().get(0).reason().en()).contains("Instruction time");
  }

  @Test
  void a_category_without_thresholds_and_with_an_unchecked_name_says_both() {
    Category unchecked = category(ThresholdGroup.NONE, false);

    ScopeAnswerJson answer =
        ScopeAnswerJson.of(unchecked, unchecked.thresholds().answer(List.of()));

    assertThat(answer.scope()).isEqualTo("in");
    assertThat(answer.notes()).hasSize(2);
  }

  @Test
  void every_wrong_member_is_named() {
    Shape shape = new Shape();
    check("instruction-time", "1e999999", "us").figures(shape);
    check("instruction-time", "1", "stone").figures(shape);

    assertThatThrownBy(shape::requireSound)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
  }

  private static ScopeCheckJson check(String quantity, String value, String unit) {
    return new ScopeCheckJson(
        "critical-network-equipment",
        "plc",
        List.of(new ScopeCheckJson.FigureJson(quantity, new BigDecimal(value), unit)));
  }

  private static Category category(ThresholdGroup thresholds, boolean verified) {
    return new Category(
        "plc",
        4,
        new Text("可编程逻辑控制器", "Programmable logic controller"),
        thresholds,
        DateRange.from(LocalDate.of(2023, 7, 3)),
        verified,
        List.of());
  }
}
