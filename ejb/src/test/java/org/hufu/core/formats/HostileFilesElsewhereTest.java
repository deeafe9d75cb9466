package org.hufu.core.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hufu.core.results.ReadResults;
import org.hufu.portal.parser.ParserLimits;
import org.hufu.portal.parser.ParserPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same attacks, parsed in another process: the answers are the same ones. */
@Isolated
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileFilesElsewhereTest {
  private static ParserPool pool;

  @BeforeAll
  static void files_are_parsed_elsewhere() {
    pool = new ParserPool(2, ParserLimits.USUAL);
    Parsing.install(pool);
  }

  @AfterAll
  static void files_are_parsed_here_again() {
    Parsing.install(Parsing.HERE);
    pool.close();
  }

  static Stream<Attack> attacks() {
    return HostileFilesTest.attacks();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void an_attack_is_refused_with_its_reason_or_read_without_harm(Attack attack) {
    ReadResults read = Files.read(attack.file());

    List<String> errors =
        read.errors().stream().map(finding -> finding.reason().code()).limit(1).toList();
    assertThat(errors).isEqualTo(attack.code().isEmpty() ? List.of() : List.of(attack.code()));
  }

  @Test
  void a_workbook_says_the_same_as_when_it_is_parsed_here() {
    byte[] workbook = Files.zip(Files.workbook(WorkbookTest.row("TC-5.1-1")));
    ReadResults elsewhere = Files.read(workbook);

    Parsing.install(Parsing.HERE);
    try {
      assertThat(elsewhere).isEqualTo(Files.read(workbook));
    } finally {
      Parsing.install(pool);
    }
    assertThat(elsewhere.missing()).isNotEmpty();
  }
}
