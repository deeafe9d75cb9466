package org.hufu.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.hufu.verifier.command.Exit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packed jar, alone, as its users do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifierIT {
  private static final Path JAR = Path.of(System.getProperty("hufu.verifier"));

  private static Path directory;
  private static VerifierFiles files;

  @BeforeAll
  static void save_files(@TempDir Path temporary) throws IOException {
    directory = temporary;
    files = VerifierFiles.in(temporary);
  }

  @Test
  void says_valid_by_0() throws IOException, InterruptedException {
    assertThat(run(files.arguments("good.pdf", "--lang", "en"))).isEqualTo(Exit.VALID);
    assertThat(printed()).startsWith("VALID  Genuine and in force.");
    assertThat(run(files.arguments("good.jwt", "--lang", "zh-CN"))).isEqualTo(Exit.VALID);
    assertThat(printed()).contains("真实有效。");
    assertThat(run(files.arguments("good.txt"))).isEqualTo(Exit.VALID);
  }

  @Test
  void says_not_valid_by_1() throws IOException, InterruptedException {
    assertThat(run(files.arguments("changed.pdf", "--json"))).isEqualTo(Exit.NOT_VALID);
    assertThat(printed()).startsWith("{\"type\":\"hufu:VerificationReport:1\"");
  }

  @Test
  void says_wrong_usage_by_2() throws IOException, InterruptedException {
    assertThat(run(List.of())).isEqualTo(Exit.WRONG_USAGE);
  }

  @Test
  void says_cannot_tell_by_3() throws IOException, InterruptedException {
    assertThat(run(List.of(files.path("good.pdf")))).isEqualTo(Exit.CANNOT_TELL);
  }

  @Test
  void holds_the_core_and_nothing_of_the_portal() throws IOException {
    try (ZipFile jar = new ZipFile(JAR.toFile())) {
      List<String> names = jar.stream().map(entry -> entry.getName()).toList();
      assertThat(names)
          .noneMatch(name -> name.startsWith("org/hufu/portal") || name.startsWith("jakarta/"))
          .noneMatch(name -> name.endsWith(".SF"))
          .contains("org/hufu/core/verification/Verification.class", "META-INF/LICENSE")
          .contains("org/hufu/contexts/hufu-2.jsonld", "org/hufu/schemas/certificate-1.json");
    }
  }

  private static int run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true).redirectOutput(output().toFile());
    return builder.start().waitFor();
  }

  private static Path output() {
    return directory.resolve("output.txt");
  }

  private static String printed() throws IOException {
    return Files.readString(output(), StandardCharsets.UTF_8);
  }
}
