package org.hufu.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No bytes make a parser crash, hang or fill the memory. Each runs in a process of its own with
 * little memory; a run has so many seconds that one build can wait for all, and no time is asserted
 * but that of a single input. Most of the time it waits for those processes, so it runs beside all
 * other tests.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Execution(ExecutionMode.CONCURRENT)
class FuzzingTest {
  private static final int SECONDS = Integer.getInteger("hufu.fuzz.seconds", 3);
  private static final String CLASSES =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  /** One input takes no longer than this on the slowest machine. */
  private static final int LONGEST_INPUT_SECONDS = 25;

  static Stream<Parser> parsers() {
    return Optional.ofNullable(System.getProperty("hufu.fuzz.parser"))
        .map(name -> Stream.of(Parser.valueOf(name)))
        .orElseGet(() -> Stream.of(Parser.values()));
  }

  @ParameterizedTest
  @Execution(ExecutionMode.SAME_THREAD)
  @MethodSource("parsers")
  void a_parser_answers_whatever_it_is_given(Parser parser, @TempDir Path folder)
      throws IOException, InterruptedException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    List<byte[]> seeds = parser.seeds();
    for (int i = 0; i < seeds.size(); i++) {
      Files.write(corpus.resolve("seed-" + i), seeds.get(i));
    }
    Path findings = Files.createDirectories(Path.of("target", "fuzz").toAbsolutePath());
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(command(parser, corpus, findings))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    if (!process.waitFor(SECONDS + 600L, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    String text = Files.readString(said, StandardCharsets.ISO_8859_1);
    if (process.exitValue() != 0) {
      fail("%s: the input lies in %s%n%s", parser, findings, end(text));
    }
    assertThat(text).as(parser.word()).containsPattern("Done [1-9][0-9]* runs");
  }

  private static List<String> command(Parser parser, Path corpus, Path findings) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx700m",
        "-XX:MaxDirectMemorySize=64m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:-OmitStackTraceInFastThrow",
        "-cp",
        CLASSES,
        "com.code_intelligence.jazzer.Jazzer",
        "--target_class=" + FuzzTarget.class.getName(),
        "--target_args=" + parser.name(),
        "--instrumentation_includes=org.hufu.core.**",
        "--custom_hook_includes=none.**",
        "--disabled_hooks=*",
        "-max_total_time=" + SECONDS,
        "-timeout=" + LONGEST_INPUT_SECONDS,
        // Linux hands the peak of the process that starts another on to that other; what is
        // bounded is the heap and the memory beside it, of which running out is a finding
        "-rss_limit_mb=0",
        "-max_len=65536",
        "-seed=20261124",
        "-artifact_prefix=" + findings + "/" + parser.name() + "-",
        corpus.toString());
  }

  private static String end(String text) {
    return text.substring(Math.max(0, text.length() - 4000));
  }

  /** A seed that is refused leads the fuzzer nowhere. */
  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void seeds_are_genuine() {
    for (Parser parser : Parser.values()) {
      assertThat(parser.seeds()).as(parser.word()).isNotEmpty().allSatisfy(parser::read);
    }
  }
}
