package org.hufu.core.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hufu.core.formats.Files.codes;
import static org.hufu.core.formats.Files.read;
import static org.hufu.core.formats.Files.verdicts;

import java.util.Locale;
import java.util.Map;
import org.hufu.core.conformity.Verdict;
import org.hufu.core.results.Finding;
import org.hufu.core.results.ReadResults;
import org.hufu.core.results.ResultsWriter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JunitTest {
  @Test
  void keeps_error_and_failure_apart() {
    ReadResults read =
        read(
            """
            <testsuites><testsuite name="s" tests="4" failures="1" errors="1" skipped="1" timestamp="2026-03-02T10:00:00">
              <testcase name="TC-5.1-1" classname="a.B"><failure message="default &quot;admin&quot; works"/></testcase>
              <testcase name="TC-5.1-2A"><error>boom</error></testcase>
              <testcase name="checks TC-5.1-2B (all)"><skipped message="no device"/></testcase>
              <testcase name="rekeys"><properties><property name="requirement" value="5.5-1"/>
                <property name="value" value="45"/><property name="unit" value="min"/></properties></testcase>
            </testsuite></testsuites>
            """);

    assertThat(codes(read)).isEmpty();
    assertThat(verdicts(read))
        .isEqualTo(
            Map.of(
                "TC-5.1-1", "fail",
                "TC-5.1-2A", "error",
                "TC-5.1-2B", "not-tested",
                "TM-5.5-1", "pass"));
    assertThat(read.results().get(0).remark()).isEqualTo("default \"admin\" works");
    assertThat(read.results().get(0).performance().on()).isEqualTo("2026-03-02");
    assertThat(read.results().get(3).measurement().value()).isEqualTo("45");
  }

  @Test
  void gives_a_case_the_worst_of_its_tests() {
    ReadResults read =
        read(
            """
            <testsuite><testcase classname="5.1-1" name="one"/><testcase classname="5.1-1" name="two"><failure/></testcase>
            <testcase classname="5.1-1" name="three"><error/></testcase></testsuite>
            """);

    assertThat(verdicts(read)).isEqualTo(Map.of("TC-5.1-1", "fail"));
    assertThat(read.results().get(0).remark()).isEqualTo("1 pass, 1 fail, 1 error: 5.1-1.two");
    assertThat(read.rows()).isEqualTo(3);
  }

  @Test
  void lists_every_test_that_names_none_of_ours() {
    ReadResults read =
        read(
            """
            <testsuite><testcase name="TC-5.1-1"/><testcase classname="x.Y" name="something else"/></testsuite>
            """);

    assertThat(codes(read)).containsExactly("results.test-unmapped");
    assertThat(read.warnings().get(0).row()).isEqualTo(2);
    assertThat(read.warnings().get(0).column()).isEqualTo("/testsuite/testcase[2]");
    assertThat(read.faultyRows()).hasSize(1);
    assertThat(ResultsWriter.faultyRows(read, Locale.ENGLISH)).contains("x.Y.something else");
    assertThat(read.missing()).hasSize(3);
  }

  @Test
  void objects_to_a_name_that_was_meant_to_be_ours() {
    ReadResults read =
        read(
            """
            <testsuite><testcase name="a"><properties><property name="testCase" value="TC-5.1-9"/></properties></testcase></testsuite>
            """);

    assertThat(codes(read)).containsExactly("results.test-case-unknown");
    assertThat(read.errors().get(0).suggestion()).isEqualTo("TC-5.1-1");
  }

  @Test
  void counts_itself_and_says_where_the_file_does_not() {
    ReadResults read =
        read(
            """
            <testsuites tests="3"><testsuite tests="1" failures="4"><testcase name="TC-5.1-1"/></testsuite></testsuites>
            """);

    assertThat(codes(read)).containsExactly("results.total-differs", "results.total-differs");
    assertThat(read.warnings())
        .extracting(Finding::column, Finding::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("/testsuites/testsuite[1]/@failures", "4"),
            org.assertj.core.groups.Tuple.tuple("/testsuites/@tests", "3"));
  }

  @Test
  void lets_the_author_say_more_exactly_what_passed_but_not_turn_a_failure() {
    ReadResults read =
        read(
            """
            <testsuite>
            <testcase name="TC-5.1-1"><properties><property name="verdict" value="not applicable"/><property name="remark" value="no user"/></properties></testcase>
            <testcase name="TC-5.1-2A"><properties><property name="verdict" value="pass"/></properties><failure/></testcase>
            <testcase name="TC-5.1-2B"><flakyFailure/></testcase>
            </testsuite>
            """);

    assertThat(read.results())
        .extracting(one -> one.verdict())
        .containsExactly(Verdict.NOT_APPLICABLE, Verdict.FAIL, Verdict.PASS);
    assertThat(codes(read))
        .containsExactly("results.verdict-contradicts-outcome", "results.test-flaky");
  }

  @Test
  void keeps_a_case_out_whole_if_one_of_its_tests_cannot_be_read() {
    ReadResults read =
        read(
            """
            <testsuite><testcase name="TC-5.1-1"/>
            <testcase name="TC-5.1-1"><properties><property name="verdict" value="okay-ish"/></properties></testcase></testsuite>
            """);

    assertThat(read.results()).isEmpty();
    assertThat(codes(read)).contains("results.verdict-unknown", "results.case-spoilt");
  }

  @Test
  void begins_with_suites() {
    assertThat(codes(read("<html><body/></html>"))).containsExactly("results.not-junit");
    assertThat(codes(read("<testsuite>"))).containsExactly("results.not-xml");
  }
}
