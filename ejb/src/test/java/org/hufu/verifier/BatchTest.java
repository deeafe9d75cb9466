package org.hufu.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.verification.IssuerExamples;
import org.hufu.verifier.command.Exit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many certificates with one command, and one file of evidence for all of them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BatchTest {
  private static VerifierFiles files;
  private static Path many;
  private static Path portal;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeAll
  static void save_files(@TempDir Path directory) throws IOException {
    files = VerifierFiles.in(directory);
    many = Files.createDirectories(directory.resolve("many/below"));
    for (int i = 0; i < 12; i++) {
      copy(
          "good." + (i % 2 == 0 ? "pdf" : "jwt"),
          many.resolve("good-" + i + (i % 2 == 0 ? ".pdf" : ".jwt")));
    }
    portal = directory.resolve("portal");
    publish("trust.jws", ".well-known/trust-list.jws");
    publish("revocation.jwt", "status/revocation-1");
    publish("suspension.jwt", "status/suspension-1");
  }

  private static void copy(String name, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(Path.of(files.path(name)), to);
  }

  private static void publish(String name, String path) throws IOException {
    copy(name, portal.resolve(path));
  }

  @Test
  void a_directory_of_genuine_certificates_is_valid() {
    assertThat(run(batch(many.toString(), "--workers", "3", "--lang", "en"))).isEqualTo(Exit.VALID);
    assertThat(text(out).lines()).hasSize(12).allMatch(line -> line.startsWith("VALID"));
    assertThat(text(err)).contains("12/12", "VALID: 12", "NOT_VALID: 0");
  }

  @Test
  void one_that_is_not_valid_decides() throws IOException {
    Path list = list("good.pdf", "changed.pdf", "no-such-file.pdf");

    assertThat(run(batch(list.toString(), "--json"))).isEqualTo(Exit.NOT_VALID);
    List<JsonObject> lines = text(out).lines().map(BatchTest::json).toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0).requireObject("report").requireText("verdict")).isEqualTo("VALID");
    assertThat(lines.get(1).requireObject("report").requireText("verdict")).isEqualTo("NOT_VALID");
    assertThat(lines.get(2).requireText("error")).contains("no-such-file.pdf");
  }

  @Test
  void one_that_cannot_be_read_cannot_be_told() throws IOException {
    assertThat(run(batch(list("good.pdf", "no-such-file.pdf").toString())))
        .isEqualTo(Exit.CANNOT_TELL);
  }

  @Test
  void nothing_to_verify_is_never_valid(@TempDir Path empty) {
    assertThat(run(batch(empty.toString()))).isEqualTo(Exit.CANNOT_TELL);
  }

  @Test
  void the_report_is_that_of_one_alone() throws IOException {
    run(batch(list("good.pdf").toString(), "--json"));
    JsonObject together = json(text(out)).requireObject("report");
    out.reset();
    run(files.arguments("good.pdf", "--json"));

    assertThat(gist(json(text(out)))).isEqualTo(gist(together));
  }

  @Test
  void one_file_carries_the_evidence_of_a_body(@TempDir Path directory) {
    String bundle = directory.resolve("bodies.json").toString();

    assertThat(run(List.of("bundle", "fetch", portal.toString(), "-o", bundle, "--root", pin())))
        .isEqualTo(Exit.VALID);
    assertThat(
            run(List.of(files.path("good.pdf"), "--bundle", bundle, "--root", pin(), "--at", at())))
        .isEqualTo(Exit.VALID);
    assertThat(
            run(
                List.of(
                    "batch", many.toString(), "--bundle", bundle, "--root", pin(), "--at", at())))
        .isEqualTo(Exit.VALID);
    assertThat(run(List.of(files.path("good.pdf"), "--bundle", bundle, "--root", "A".repeat(43))))
        .isEqualTo(Exit.CANNOT_TELL);
  }

  @Test
  void a_list_of_another_root_is_not_taken_along(@TempDir Path directory) {
    Path bundle = directory.resolve("bodies.json");

    assertThat(
            run(
                List.of(
                    "bundle",
                    "fetch",
                    portal.toString(),
                    "-o",
                    bundle.toString(),
                    "--root",
                    "A".repeat(43))))
        .isEqualTo(Exit.NOT_VALID);
    assertThat(run(List.of("bundle", "fetch", many.toString(), "-o", bundle.toString())))
        .isEqualTo(Exit.CANNOT_TELL);
    assertThat(bundle).doesNotExist();
  }

  @Test
  void wrong_usage_is_told_apart() {
    List<List<String>> wrong =
        List.of(
            List.of("batch"),
            List.of("batch", "no-such-directory"),
            List.of("batch", many.toString(), "--workers", "0"),
            List.of(files.path("good.pdf"), "--require-witnesses", "0"),
            List.of("batch", many.toString(), "--register", files.path("register.json")),
            List.of("bundle", "fetch", portal.toString()),
            List.of("bundle", "push", portal.toString(), "-o", "x"),
            List.of("bundle", "fetch", "http://", "-o", "x"),
            List.of(files.path("good.pdf"), "--workers", "2"),
            List.of(files.path("good.pdf"), "--bundle", files.path("register.json")));

    assertThat(wrong).allSatisfy(line -> assertThat(run(line)).isEqualTo(Exit.WRONG_USAGE));
  }

  private List<String> batch(String place, String... more) {
    List<String> arguments = new ArrayList<>(files.arguments("good.pdf", more));
    arguments.set(0, place);
    arguments.add(0, "batch");
    return arguments;
  }

  private static Path list(String... names) throws IOException {
    Path list = files.directory().resolve("list-" + names.length + ".txt");
    return Files.write(list, List.of(names));
  }

  private static String pin() {
    return files.body().pin();
  }

  private static String at() {
    return IssuerExamples.AT.toString();
  }

  private static List<String> gist(JsonObject report) {
    List<String> gist = new ArrayList<>(List.of(report.requireText("verdict")));
    report.objects("steps").forEach(step -> gist.add(step.requireText("code")));
    return gist;
  }

  private static JsonObject json(String text) {
    return JsonReader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private int run(List<String> arguments) {
    return new Verifier(stream(out), stream(err)).run(new ArrayList<>(arguments));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
