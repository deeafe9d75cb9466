package org.hufu.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hufu.core.conformity.Text;
import org.hufu.core.conformity.Verdict;
import org.hufu.core.formats.ResultsReader;
import org.hufu.core.results.Finding;
import org.hufu.core.results.Job;
import org.hufu.core.results.ReadResults;
import org.hufu.core.scope.Comparator;
import org.hufu.core.scope.Limit;
import org.hufu.core.scope.Measurand;
import org.hufu.core.scope.Unit;
import org.hufu.core.table.XlsxWriter;
import org.hufu.core.testing.TestResult;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanTemplateTest {
  private static final Measurand HOUR =
      new Measurand(
          Unit.find("min").orElseThrow(),
          Optional.of(new Limit(Comparator.EQUAL_TO, new BigDecimal("60"))));
  private static final List<PlanLine> PLAN =
      List.of(
          line("TC-5.1-1", "5.1-1", Optional.empty(), Optional.empty()),
          line(
              "TM-5.5-1",
              "5.5-1",
              Optional.of(PlanLine.Measured.of(HOUR)),
              Optional.of(new PlanLine.Assignee("a-1", "检测员甲"))));
  private static final Job JOB =
      new Job(
          List.of(
              new Job.Ordered("TC-5.1-1", List.of("5.1-1"), "One"),
              new Job.Ordered("TM-5.5-1", List.of("5.5-1"), "Two", Optional.of(HOUR))),
          LocalDate.of(2026, 3, 31));

  @Test
  void the_table_says_requirement_method_limit_unit_and_tester_of_each_case() {
    List<String> lines = PlanTemplate.csv(PLAN, Locale.ENGLISH).lines().toList();

    assertThat(lines.get(0)).startsWith("\ufeff检测项/Test case,要求/Requirement,检测内容/Title");
    assertThat(lines.get(2)).startsWith("TM-5.5-1,5.5-1,Title TM-5.5-1,M-1,'= 60,,,min,");
    assertThat(lines.get(2)).contains("检测员甲");
  }

  @Test
  void both_forms_come_back_as_they_are_and_lack_verdicts_only() {
    for (byte[] file : List.of(csv(), PlanTemplate.xlsx(PLAN, Locale.SIMPLIFIED_CHINESE))) {
      ReadResults read = read(file);

      assertThat(read.rows()).isEqualTo(2);
      assertThat(read.errors())
          .extracting(Finding::reason)
          .extracting(reason -> reason.code())
          .containsExactly("results.verdict-missing", "results.verdict-missing");
      assertThat(read.warnings()).isEmpty();
    }
  }

  @Test
  void a_filled_in_table_holds_what_was_filled_in_and_nothing_of_the_plan() {
    String filled =
        new String(csv(), StandardCharsets.UTF_8)
            .replace("M-1,,,", "M-1,,Pass,")
            .replace("'= 60,,,min", "'= 60,Pass,60,min");

    List<TestResult> results = read(filled.getBytes(StandardCharsets.UTF_8)).results();

    assertThat(results).extracting(TestResult::verdict).containsOnly(Verdict.PASS);
    assertThat(results.get(0)).isEqualTo(TestResult.of("TC-5.1-1", Verdict.PASS));
    assertThat(results.get(1).measurement().value()).isEqualTo("60");
    assertThat(results.get(1).performance().by()).isEqualTo("检测员甲");
    assertThat(results.get(1).remark()).isEmpty();
  }

  @Test
  void a_workbook_holds_every_cell_as_text() throws IOException {
    byte[] workbook =
        XlsxWriter.write("S", List.of(List.of("A", "B"), List.of("=1+1", "2026-03-01")));

    try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      Row row = read.getFirstSheet().read().get(1);
      assertThat(row.getCell(0).getFormula()).isNull();
      assertThat(row.getCell(0).asString()).isEqualTo("=1+1");
      assertThat(row.getCell(1).asString()).isEqualTo("2026-03-01");
    }
  }

  private static byte[] csv() {
    return PlanTemplate.csv(PLAN, Locale.ENGLISH).getBytes(StandardCharsets.UTF_8);
  }

  private static ReadResults read(byte[] file) {
    return ResultsReader.read(Optional.empty(), file, JOB);
  }

  private static PlanLine line(
      String id,
      String requirement,
      Optional<PlanLine.Measured> measured,
      Optional<PlanLine.Assignee> assignee) {
    return new PlanLine(
        id,
        List.of(requirement),
        new Text("标题 " + id, "Title " + id),
        "functional",
        "M-1",
        measured,
        assignee);
  }
}
