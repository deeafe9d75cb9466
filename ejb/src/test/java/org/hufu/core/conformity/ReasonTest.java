package org.hufu.core.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReasonTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path WEB_SOURCES = Path.of("../web/src/main/java");
  private static final Path SENTENCES = Path.of("src/main/resources/org/hufu");
  private static final Pattern USE =
      Pattern.compile(
          "(?:Reason\\s*\\.of|Outcome\\s*\\.refused|StateConflict\\s*\\.because)\\(\\s*\"([^\"]+)\"");

  @Test
  void a_sentence_names_the_values() {
    var reason = Reason.of("state.cannot-become", "GRANTED", "$1 DRAFT");

    assertThat(reason.sentence(Locale.ENGLISH)).isEqualTo("GRANTED cannot become $1 DRAFT.");
    assertThat(reason.sentence(Locale.CHINA)).isEqualTo("当前状态“GRANTED”不能变为“$1 DRAFT”。");
  }

  @Test
  void a_language_we_do_not_speak_is_answered_in_english() {
    assertThat(Reason.of("state.cannot-become", "A", "B").sentence(Locale.FRENCH))
        .isEqualTo("A cannot become B.");
  }

  @Test
  void a_code_without_sentence_answers_with_itself() {
    assertThat(Reason.of("state.of-another-body").sentence(Locale.ENGLISH))
        .isEqualTo("state.of-another-body");
  }

  @Test
  void a_code_has_a_feature_and_words() {
    assertThatThrownBy(() -> Reason.of("DigestMissing")).hasMessageContaining("DigestMissing");
  }

  @Test
  void every_code_used_in_the_sources_has_a_sentence_in_both_languages() throws IOException {
    Set<String> used = codesUsed();

    assertThat(used).contains("state.changed-meanwhile");
    assertThat(codes("zh_CN")).containsAll(used);
    assertThat(codes("en")).containsAll(used);
  }

  @Test
  void both_languages_hold_the_same_codes_each_once() throws IOException {
    assertThat(codes("zh_CN")).containsExactlyInAnyOrderElementsOf(codes("en"));
    assertThat(codes("en")).doesNotHaveDuplicates();
    assertThat(codes("zh_CN")).doesNotHaveDuplicates();
  }

  private static Set<String> codesUsed() throws IOException {
    var codes = new TreeSet<String>();
    for (Path sources : List.of(SOURCES, WEB_SOURCES)) {
      if (Files.isDirectory(sources)) {
        try (Stream<Path> files = Files.walk(sources)) {
          for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
            USE.matcher(Files.readString(file)).results().forEach(use -> codes.add(use.group(1)));
          }
        }
      }
    }
    return codes;
  }

  private static List<String> codes(String language) throws IOException {
    Path file = SENTENCES.resolve("reasons_" + language + ".properties");
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .filter(line -> line.contains("=") && !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf('=')).strip())
        .collect(Collectors.toList());
  }
}
