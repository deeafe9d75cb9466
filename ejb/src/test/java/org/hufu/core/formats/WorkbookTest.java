package org.hufu.core.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hufu.core.formats.Files.cell;
import static org.hufu.core.formats.Files.codes;
import static org.hufu.core.formats.Files.verdicts;

import java.util.Map;
import org.hufu.core.results.Finding;
import org.hufu.core.results.ReadResults;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkbookTest {
  private static final String HEADER =
      "<row r='1'>"
          + cell("A1", "检测项/Test case")
          + cell("B1", "结论/Verdict")
          + cell("C1", "测量值/Value")
          + cell("D1", "检测日期/Performed on")
          + "</row>";

  @Test
  void is_read_like_the_table_that_it_shows() {
    ReadResults read =
        read(
            "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>"
                + cell("D1", "Value")
                + cell("E1", "Performed on")
                + "</row><row r='3'><c r='A3' t='s'><v>2</v></c>"
                + cell("B3", " 通过 ")
                + "<c r='D3'><v>0.30000000000000004</v></c><c r='E3' s='1'><v>46083</v></c></row>"
                + "<row r='4'>"
                + cell("A4", "TC-5.1-2A")
                + cell("B4", "Fail")
                + "<c r='D4'><v>12</v></c><c r='E4' s='2'><v>46083.75</v></c></row>");

    assertThat(codes(read)).isEmpty();
    assertThat(verdicts(read)).isEqualTo(Map.of("TC-5.1-1", "pass", "TC-5.1-2A", "fail"));
    assertThat(read.results().get(0).measurement().value()).isEqualTo("0.3");
    assertThat(read.results().get(1).measurement().value()).isEqualTo("12");
    assertThat(read.results())
        .extracting(one -> one.performance().on().toString())
        .containsExactly("2026-03-02", "2026-03-02");
  }

  @Test
  void counts_rows_as_the_spreadsheet_does() {
    ReadResults read =
        read(HEADER + "<row r='7'>" + cell("A7", "TC-5.1-1") + cell("B7", "Pas") + "</row>");

    assertThat(read.errors()).extracting(Finding::row).containsExactly(7);
    assertThat(read.errors().get(0).suggestion()).isEqualTo("Pass");
    assertThat(read.errors().get(0).column()).isEqualTo("结论/Verdict");
  }

  @Test
  void of_formulas_keeps_what_they_last_came_to() {
    ReadResults read =
        read(
            HEADER
                + "<row r='2'>"
                + cell("A2", "TC-5.1-1")
                + "<c r='B2' t='str'><f>IF(1,\"pass\",\"\")</f><v>pass</v></c>"
                + "<c r='C2'><f>6*2</f><v>12</v></c></row><row r='3'>"
                + cell("A3", "TC-5.1-2A")
                + cell("B3", "pass")
                + "<c r='C3'><f>6*2</f></c></row>");

    assertThat(verdicts(read)).containsExactly(Map.entry("TC-5.1-1", "pass"));
    assertThat(read.results().get(0).measurement().value()).isEqualTo("12");
    assertThat(codes(read))
        .containsExactly("results.formula", "results.formula", "results.formula-empty");
    assertThat(read.errors()).extracting(Finding::row).containsExactly(3);
  }

  @Test
  void keeps_a_row_out_whose_cell_is_an_error() {
    ReadResults read =
        read(
            HEADER
                + "<row r='2'>"
                + cell("A2", "TC-5.1-1")
                + cell("B2", "pass")
                + "<c r='C2' t='e'><v>#REF!</v></c></row>");

    assertThat(read.results()).isEmpty();
    assertThat(codes(read)).containsExactly("results.cell-error");
  }

  @Test
  void names_sheets_that_were_not_read() {
    Map<String, byte[]> parts = Files.workbook(HEADER + row("TC-5.1-1"));
    Files.put(
        parts,
        "xl/workbook.xml",
        Files.sheets(
            "<sheet name='Notes' sheetId='2' state='hidden' r:id='r1'/>"
                + "<sheet name='Results' sheetId='1' r:id='r1'/>"
                + "<sheet name='More' sheetId='3' r:id='r1'/>"));
    ReadResults read = Files.read(Files.zip(parts));

    assertThat(codes(read)).containsExactly("results.sheet-ignored");
    assertThat(read.warnings().get(0).value()).isEqualTo("More");
    assertThat(read.results()).hasSize(1);
  }

  @Test
  void may_count_its_days_from_1904() {
    Map<String, byte[]> parts =
        Files.workbook(
            HEADER
                + "<row r='2'>"
                + cell("A2", "TC-5.1-1")
                + cell("B2", "pass")
                + "<c r='D2' s='1'><v>44621</v></c></row>");
    Files.put(
        parts,
        "xl/workbook.xml",
        Files.sheets("<sheet name='Results' sheetId='1' r:id='r1'/>")
            .replace("<sheets>", "<workbookPr date1904='1'/><sheets>"));

    assertThat(Files.read(Files.zip(parts)).results().get(0).performance().on())
        .isEqualTo("2026-03-02");
  }

  static String row(String testCase) {
    return "<row r='2'>" + cell("A2", testCase) + cell("B2", "pass") + "</row>";
  }

  private static ReadResults read(String rows) {
    return Files.read(Files.zip(Files.workbook(rows)));
  }
}
