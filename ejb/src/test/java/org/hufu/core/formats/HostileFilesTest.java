package org.hufu.core.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hufu.core.results.Finding;
import org.hufu.core.results.ReadResults;
import org.hufu.core.results.ResultsWriter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that somebody made to do harm; all are generated here, none is real malware. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileFilesTest {
  /** Generous, for busy machines; none needs more than a second on an idle one. */
  private static final Duration MOST = Duration.ofSeconds(20);

  static Stream<Attack> attacks() {
    return Stream.of(
            HostileTables.tables(),
            HostileTables.foreign(),
            HostileXml.xml(),
            HostileJson.json(),
            HostileArchives.all())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void an_attack_is_refused_with_its_reason_or_read_without_harm(Attack attack) {
    long start = System.nanoTime();
    ReadResults read = Files.read(attack.file());

    if (attack.code().isEmpty()) {
      assertThat(read.errors()).isEmpty();
      assertThat(read.results()).isNotEmpty();
    } else {
      assertThat(read.errors()).isNotEmpty();
      assertThat(read.errors().get(0).reason().code()).isEqualTo(attack.code());
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(MOST);
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void whatever_was_read_has_sentences_and_its_output_runs_in_no_spreadsheet(Attack attack) {
    ReadResults read = Files.read(attack.file());

    assertThat(read.findings())
        .allSatisfy(
            finding -> {
              assertThat(finding.value().length()).isLessThan(200);
              assertThat(finding.reason().sentence(Locale.ENGLISH)).contains(" ");
            });
    assertThat(ResultsWriter.faultyRows(read, Locale.ENGLISH))
        .doesNotContain(",=", "\n=", "\"=", ",+", "\n+", "\"+", ",@", "\n@", "\"@");
  }

  @Test
  void there_are_at_least_one_hundred_and_twenty() {
    assertThat(attacks().map(Attack::name).distinct()).hasSizeGreaterThanOrEqualTo(120);
  }

  @Test
  void no_file_is_read_as_something_that_its_sender_does_not_mean() {
    byte[] workbook = Files.zip(Files.workbook(WorkbookTest.row("TC-5.1-1")));
    for (Format asked : Format.values()) {
      ReadResults read = ResultsReader.read(Optional.of(asked), workbook, Files.JOB);
      boolean differs =
          read.errors().stream()
              .map(Finding::reason)
              .anyMatch(reason -> reason.code().equals("results.format-differs"));
      assertThat(differs).isEqualTo(asked != Format.XLSX);
    }
  }
}
