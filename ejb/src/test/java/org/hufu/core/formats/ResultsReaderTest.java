package org.hufu.core.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hufu.core.conformity.Verdict;
import org.hufu.core.results.Finding;
import org.hufu.core.results.Job;
import org.hufu.core.results.ReadResults;
import org.hufu.core.results.Reading;
import org.hufu.core.results.ResultsWriter;
import org.hufu.core.testing.TestResult;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResultsReaderTest {
  private static final Job JOB =
      new Job(
          List.of(
              new Job.Ordered("TC-5.1-1", List.of("5.1-1"), "Passwords"),
              new Job.Ordered("TC-5.1-2A", List.of("5.1-2"), "Pre-installed passwords"),
              new Job.Ordered("TC-5.1-2B", List.of("5.1-2"), "Generated passwords")),
          LocalDate.of(2026, 3, 31));

  @Nested
  class A_table {
    @Test
    void is_read_under_headers_of_both_languages() {
      var read =
          csv(
              """
              检测项/Test case,结论/Verdict,测量值/Value,单位/Unit,判定规则,检测日期
              TC-5.1-1,通过,12.5,Mbit/s,simple acceptance,2026/3/2
              tc-5.1-2a,Not applicable,,,,
              """);

      assertThat(read.findings()).extracting(Finding::isError).containsExactly(false);
      assertThat(read.results())
          .extracting(TestResult::testCase, TestResult::verdict)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("TC-5.1-1", Verdict.PASS),
              org.assertj.core.groups.Tuple.tuple("TC-5.1-2A", Verdict.NOT_APPLICABLE));
      assertThat(read.results().get(0).performance().on()).isEqualTo("2026-03-02");
      assertThat(read.missing()).containsExactly("TC-5.1-2B");
    }

    @Test
    void may_be_separated_by_semicolons_or_tabs() {
      assertThat(csv("Test case;Verdict\nTC-5.1-1;pass\n").results()).hasSize(1);
      assertThat(csv("Test case\tVerdict\nTC-5.1-1\tpass").results()).hasSize(1);
      assertThat(csv("sep=;\r\nTest case;Verdict\r\nTC-5.1-1;Pas\r\n").errors())
          .extracting(Finding::row)
          .containsExactly(3);
    }

    @Test
    void may_come_in_the_encodings_of_spreadsheets() {
      String table = "检测项,结论\nTC-5.1-1,不合格\n";

      for (byte[] bytes :
          List.of(
              table.getBytes(StandardCharsets.UTF_8),
              ("\ufeff" + table).getBytes(StandardCharsets.UTF_8),
              ("\ufeff" + table).getBytes(StandardCharsets.UTF_16LE),
              table.getBytes(Charset.forName("GB18030")))) {
        assertThat(csv(bytes).results()).containsExactly(TestResult.of("TC-5.1-1", Verdict.FAIL));
      }
    }

    @Test
    void names_a_clause_instead_of_a_case_where_that_is_clear() {
      var read = csv("Clause,Verdict\n5.1-1,pass\n5.1-2,pass\n");

      assertThat(read.results()).containsExactly(TestResult.of("TC-5.1-1", Verdict.PASS));
      assertThat(codes(read)).containsExactly("results.test-case-unknown");
    }

    @Test
    void keeps_faulty_rows_apart_and_counts_rows_like_a_spreadsheet() {
      var read =
          csv(
              """
              Test case,Result,Remark
              TC-5.1-1,pass,"two
              lines"

              TC-5.1-2A,Pas,
              TC-5.1-1,fail,
              TC-5.1-9,pass,
              """);

      assertThat(read.rows()).isEqualTo(4);
      assertThat(read.results()).hasSize(1);
      assertThat(read.errors()).extracting(Finding::row).containsExactly(4, 5, 6);
      assertThat(codes(read))
          .containsExactly(
              "results.verdict-unknown", "results.test-case-twice", "results.test-case-unknown");
      assertThat(read.errors().get(0).suggestion()).isEqualTo("Pass");
      assertThat(read.errors().get(0).column()).isEqualTo("Result");
      assertThat(read.errors().get(2).suggestion()).isEqualTo("TC-5.1-1");
      assertThat(read.faultyRows()).hasSize(3);
    }

    @Test
    void loses_no_column_silently() {
      var read = csv("Test case,Verdict,Remarc\nTC-5.1-1,pass,x\n");

      assertThat(codes(read)).containsExactly("results.column-unknown");
      assertThat(read.warnings().get(0).suggestion()).isEqualTo("Remark");
    }

    @Test
    void without_the_needed_columns_is_not_read() {
      assertThat(codes(csv("Value,Unit\n1,s\n")))
          .containsExactly("results.column-missing", "results.column-missing");
      assertThat(codes(csv("Test case,Verdict,Result\nTC-5.1-1,pass,pass\n")))
          .containsExactly("results.column-twice");
      assertThat(codes(csv("\n"))).containsExactly("results.header-missing");
      assertThat(codes(csv(""))).containsExactly("results.file-empty");
    }

    @Test
    void says_what_is_wrong_with_each_cell() {
      var read =
          csv(
              """
              Test case,Verdict,Performed on,Evidence,Unit
              ,,2026-04-01,abc,
              TC-5.1-1,pass,31.12.,,s
              TC-5.1-1,pass,2026-02-30,,s
              """);

      assertThat(codes(read))
          .containsExactly(
              "results.test-case-missing",
              "results.verdict-missing",
              "results.day-ahead",
              "results.evidence-no-digest",
              "results.day-unreadable",
              "results.day-unreadable");
    }

    @Test
    void has_limits() {
      String longCell = "x".repeat(10_001);
      assertThat(codes(csv("Test case,Verdict,Remark\nTC-5.1-1,pass," + longCell + "\n")))
          .containsExactly("results.cell-too-long");
      assertThat(codes(csv("Test case,Verdict\n" + "a,b\n".repeat(Reading.MAX_ROWS + 1))))
          .containsExactly("results.too-many-rows");
      assertThat(codes(csv(new byte[ResultsReader.MAX_BYTES + 1])))
          .containsExactly("results.file-too-large");
    }

    @Test
    void that_is_none_is_refused_whole() {
      assertThat(codes(csv(new byte[] {'P', 'K', 3, 4, 0, 0})))
          .containsExactly("results.format-differs");
      assertThat(codes(csv(new byte[] {'a', 0, 'b'}))).containsExactly("results.format-differs");
      assertThat(codes(csv("Test case,Verdict\n\"TC-5.1-1,pass\n")))
          .containsExactly("results.not-a-table");
    }
  }

  @Nested
  class A_json_document {
    @Test
    void brings_head_and_results() {
      var read =
          json(
              "{'head':{'number':'R-1'},'results':[{'testCase':'TC-5.1-1','verdict':'pass',"
                  + "'value':12.5,'evidence':['sha-256:"
                  + "0".repeat(64)
                  + "']}]}");

      assertThat(read.findings()).isEmpty();
      assertThat(read.frame().head())
          .hasValueSatisfying(head -> assertThat(head.has("number")).isTrue());
      assertThat(read.results().get(0).measurement().value()).isEqualTo("12.5");
      assertThat(read.results().get(0).evidence()).hasSize(1);
    }

    @Test
    void counts_its_results_from_one() {
      var read =
          json(
              "{'results':[{'testCase':'TC-5.1-1','verdict':'pass','remarc':'x'},{'verdict':'x'}]}");

      assertThat(read.results()).isEmpty();
      assertThat(read.errors()).extracting(Finding::row).containsExactly(1, 2, 2);
      assertThat(read.errors().get(0).suggestion()).isEqualTo("remark");
    }

    @Test
    void that_is_none_is_refused_whole() {
      assertThat(codes(json("{'results':[}"))).containsExactly("results.not-json");
      assertThat(codes(json("{'results':[{'verdict':7}]}"))).containsExactly("results.not-json");
      assertThat(codes(json("{'resluts':[]}"))).containsExactly("results.not-json");
    }
  }

  @Nested
  class Our_own_files {
    @Test
    void the_file_of_faulty_rows_comes_back_mended() {
      String table = "Test case,Verdict,Remark\nTC-5.1-1,Pas,=1+1\nTC-5.1-2A,pass,\n";
      String faulty = ResultsWriter.faultyRows(csv(table), Locale.ENGLISH);

      assertThat(faulty).contains("问题/Problem", "'=1+1").contains("“Pas” is not a verdict");
      assertThat(csv(faulty.replace(",Pas,", ",Pass,")).results())
          .extracting(TestResult::remark)
          .containsExactly("=1+1");
      assertThat(codes(csv(faulty.replace(",Pas,", ",Pass,")))).isEmpty();
    }
  }

  @Test
  void ten_thousand_rows_are_read_at_once() {
    List<Job.Ordered> cases = new ArrayList<>();
    var table = new StringBuilder("Test case,Verdict,Remark\n");
    for (int i = 0; i < 10_000; i++) {
      cases.add(new Job.Ordered("C-" + i, List.of("R-" + i), "t"));
      table.append("C-").append(i).append(",pass,fine\n");
    }
    var read =
        ResultsReader.read(
            Optional.empty(),
            table.toString().getBytes(StandardCharsets.UTF_8),
            new Job(cases, JOB.today()));

    assertThat(read.results()).hasSize(10_000);
    assertThat(read.missing()).isEmpty();
  }

  @Property
  void no_text_breaks_the_reader(@ForAll String text) {
    var read = ResultsReader.read(Optional.empty(), text.getBytes(StandardCharsets.UTF_8), JOB);

    assertThat(read.findings().isEmpty()).isFalse();
  }

  @Property
  void each_row_is_counted_once(@ForAll List<Verdict> verdicts) {
    var table = new StringBuilder("Test case,Verdict\n");
    verdicts.forEach(verdict -> table.append("TC-5.1-1,").append(verdict.code()).append('\n'));
    var read = csv(table.toString());

    assertThat(read.results().size() + read.faultyRows().size()).isEqualTo(read.rows());
    assertThat(read.rows()).isEqualTo(verdicts.size());
  }

  private static ReadResults csv(String table) {
    return csv(table.getBytes(StandardCharsets.UTF_8));
  }

  private static ReadResults csv(byte[] table) {
    return ResultsReader.read(Optional.of(Format.CSV), table, JOB);
  }

  private static ReadResults json(String text) {
    return ResultsReader.read(
        Optional.of(Format.JSON), text.replace('\'', '"').getBytes(StandardCharsets.UTF_8), JOB);
  }

  private static List<String> codes(ReadResults read) {
    return read.findings().stream().map(finding -> finding.reason().code()).toList();
  }
}
