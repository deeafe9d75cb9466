package org.hufu.certificate;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The verifier jar as a process of its own, without a network. A machine that cannot take the
 * network away fails the test with CI=true, else skips it.
 */
final class OfflineVerifier {
  private static final Path JAR = Path.of(System.getProperty("hufu.verifier"));
  private static final List<List<String>> NO_NETWORK =
      List.of(List.of("unshare", "-r", "-n"), List.of("unshare", "-n"));

  private final Download files;

  OfflineVerifier(Download files) {
    this.files = files;
  }

  /** Exit code and what was printed. */
  record Said(int exit, String text) {}

  /** Verifies one of the files with the trust list and the status lists beside it. */
  Said verify(String document, String... more) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(withoutNetwork());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", JAR.toString(), files.path(document).toString()));
    option(command, "--trust", "trust.jws");
    option(command, "--status", "revocation.jwt");
    option(command, "--status", "suspension.jwt");
    Collections.addAll(command, more);
    command.addAll(List.of("--lang", "en"));
    return run(command);
  }

  /** Words before a command that take its network away. */
  private List<String> withoutNetwork() throws IOException, InterruptedException {
    for (List<String> words : NO_NETWORK) {
      List<String> attempt = new ArrayList<>(words);
      attempt.add("true");
      if (run(attempt).exit() == 0) {
        return words;
      }
    }
    String missing =
        "No way to run a program without a network: neither unshare -r -n nor -n works";
    if ("true".equals(System.getenv("CI"))) {
      throw new AssertionError(missing);
    }
    return abort(missing);
  }

  private void option(List<String> command, String name, String file) {
    command.addAll(List.of(name, files.path(file).toString()));
  }

  private Said run(List<String> command) throws IOException, InterruptedException {
    Path output = files.path("output.txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    try {
      int exit = builder.redirectOutput(output.toFile()).start().waitFor();
      return new Said(exit, Files.readString(output, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return new Said(-1, e.toString()); // no such program here
    }
  }
}
