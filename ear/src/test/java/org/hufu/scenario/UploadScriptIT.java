package org.hufu.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hufu.client.Client;
import org.hufu.core.signature.Digest;
import org.hufu.demo.Demo;
import org.hufu.launcher.SharedPortal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that builds call: what it does, and what its exit code tells. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UploadScriptIT {
  private static final SharedPortal PORTAL = SharedPortal.get();
  private static final Path SCRIPT = Path.of(System.getProperty("hufu.config"), "bin/hufu-upload");
  private static final String HEADER = "testCase,verdict,performedOn,site,performedBy\n";

  @TempDir Path directory;

  private static Client tester;
  private static String job;
  private static List<String> testCases;

  @BeforeAll
  static void a_router_is_in_the_laboratory() {
    CertificationCase steps = new CertificationCase(PORTAL.base(), PORTAL.demo());
    job = new RouterCase(steps).toTesting();
    tester = steps.as("tester-1");
    testCases = tester.get("/api/v1/test-orders/" + job).expect(200).json().texts("testCases");
  }

  @Test
  void a_good_file_is_looked_at_and_handed_in_once() throws IOException {
    Path file = table(testCases.get(0), "pass");

    Said looked = run("--job", job, "--dry-run", file.toString());
    Said handed = run("--job", job, "--format", "csv", "--wait", file.toString());
    Said again = run("--job", job, "--format", "csv", "--wait", file.toString());

    assertThat(looked.text).contains("1 of 1 rows ready, 0 errors");
    assertThat(looked.code).isZero();
    assertThat(handed.text).contains("Handed in: report ");
    assertThat(again).isEqualTo(handed);
  }

  @Test
  void a_file_with_errors_ends_with_1_and_says_them() throws IOException {
    Path file = table("NO-SUCH-CASE", "pass");

    assertThat(run("--job", job, file.toString()).code).isEqualTo(1);
    Said looked = run("--job", job, "--dry-run", file.toString());
    assertThat(looked.code).isEqualTo(1);
    assertThat(looked.text).contains("1 errors");
  }

  @Test
  void evidence_is_sent_to_the_end_and_named() throws IOException {
    byte[] content = new byte[3_000_000];
    new Random(11).nextBytes(content);
    Path file = Files.write(directory.resolve("capture 1.bin"), content);

    Said sent = run("--job", job, "--evidence", "--wait", file.toString());

    assertThat(sent.text).contains("sha-256:" + Digest.sha256Hex(content) + " stored");
    assertThat(sent.code).isZero();
  }

  @Test
  void wrong_usage_ends_with_2() throws IOException {
    Path file = table(testCases.get(0), "pass");

    assertThat(run("--job", job).code).isEqualTo(2);
    assertThat(run("--job", job, "--nonsense", file.toString()).code).isEqualTo(2);
    assertThat(run("--job", job, "--fail-on", "never", file.toString()).code).isEqualTo(2);
    assertThat(run("--job", "none", file.toString()).code).isEqualTo(2);
    assertThat(run("--job", job, directory.resolve("missing").toString()).code).isEqualTo(2);
  }

  @Test
  void a_portal_that_does_not_answer_ends_with_3_and_a_wrong_secret_with_4() throws IOException {
    Path file = table(testCases.get(0), "pass");

    assertThat(run(Map.of("HUFU_BASE", "http://127.0.0.1:1"), "--job", job, file.toString()).code)
        .isEqualTo(3);
    assertThat(run(Map.of("HUFU_CREDENTIALS", wrong()), "--job", job, file.toString()).code)
        .isEqualTo(4);
  }

  private String wrong() throws IOException {
    Path file = directory.resolve("wrong");
    return Files.writeString(file, "nobody\nwrong\n").toString();
  }

  private Path table(String testCase, String verdict) throws IOException {
    return Files.writeString(
        directory.resolve("results.csv"),
        HEADER + testCase + "," + verdict + ",2026-03-01,Site A,Tester\n");
  }

  private record Said(int code, String text) {}

  private Said run(String... arguments) throws IOException {
    return run(Map.of(), arguments);
  }

  private Said run(Map<String, String> more, String... arguments) throws IOException {
    Demo.Login login = PORTAL.demo().login("tester-1");
    Path credentials = directory.resolve("credentials");
    Files.writeString(credentials, login.clientId() + "\n" + login.clientSecret() + "\n");
    Map<String, String> environment = new HashMap<>();
    environment.put("HUFU_BASE", PORTAL.base());
    environment.put("HUFU_CREDENTIALS", credentials.toString());
    environment.putAll(more);
    List<String> command = new ArrayList<>(List.of("sh", SCRIPT.toString()));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Said(process.waitFor(), text);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
