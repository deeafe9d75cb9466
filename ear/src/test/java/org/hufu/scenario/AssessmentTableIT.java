package org.hufu.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Assessments in Markdown, one file for each test group, turned into a table. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AssessmentTableIT {
  private static final String DAY = "2026-01-31";

  @TempDir Path directory;

  @Test
  void a_group_gets_the_worst_verdict_of_its_lines_and_columns() throws IOException {
    group("5.1-1", "**Verdict**: **PASS**");
    group("5.3-4A", "* **Verdict**: N/A (condition not met)");
    group(
        "5.3-13",
        "| Unit | Unit Verdict |\n|:--|:--:|\n| a | **PASS** |\n| b | **FAIL** (gap) |\n\n"
            + "**Verdict**: **FAIL**");
    group("5.5-2", "Verdict: PASS\n\nVerdict: Inconclusive");

    AssessmentTable table = AssessmentTable.of(directory, DAY);

    assertThat(table.code()).as(table.said()).isZero();
    assertThat(table.csv().lines().findFirst())
        .contains("testCase,verdict,performedOn,site,performedBy,remark");
    assertThat(table.rows())
        .containsExactlyInAnyOrder(
            row("5.1-1", "pass"),
            row("5.3-4A", "not-applicable"),
            row("5.3-13", "fail"),
            row("5.5-2", "inconclusive"));
  }

  @Test
  void a_group_that_claims_more_than_its_parts_gets_their_verdict_and_is_named()
      throws IOException {
    group("5.1-1", "**Verdict**: **FAIL**\n\n**Group Verdict**: **PASS**");

    AssessmentTable table = AssessmentTable.of(directory, DAY);

    assertThat(table.rows()).containsExactly(row("5.1-1", "fail"));
    assertThat(table.said()).contains("5.1-1.md: states pass for the group, its parts say fail");
    assertThat(table.code()).isEqualTo(1);
  }

  @Test
  void a_group_without_a_verdict_never_passes() throws IOException {
    group("5.1-1", "The verdict is still to be written.");

    AssessmentTable table = AssessmentTable.of(directory, DAY);

    assertThat(table.rows()).isEmpty();
    assertThat(table.said()).contains("5.1-1.md: no verdict, left out");
    assertThat(table.code()).isEqualTo(1);
  }

  @Test
  void a_group_told_twice_is_written_once_and_named() throws IOException {
    group("5.1-1", "Verdict: PASS");
    Files.writeString(
        directory.resolve("again.md"), "# Test group 5.1-1: again\n\nVerdict: FAIL\n");

    AssessmentTable table = AssessmentTable.of(directory, DAY);

    assertThat(table.rows()).hasSize(1);
    assertThat(table.said()).contains("group 5.1-1 stands in 5.1-1.md already");
    assertThat(table.code()).isEqualTo(1);
  }

  @Test
  void a_directory_without_groups_and_a_wrong_day_are_refused() {
    assertThat(AssessmentTable.of(directory, DAY).code()).isEqualTo(1);
    assertThat(AssessmentTable.of(directory, "31.01.2026").code()).isEqualTo(2);
    assertThat(AssessmentTable.run("--on").code()).isEqualTo(2);
  }

  private void group(String id, String text) throws IOException {
    Files.writeString(
        directory.resolve(id + ".md"), "# Test group " + id + ": example\n\n" + text + "\n");
  }

  private static String row(String id, String verdict) {
    return "\"TG-%s\",%s,%s,\"Demo City\",\"Tester \"\"1\"\"\",\"%s.md\""
        .formatted(id, verdict, DAY, id);
  }
}
