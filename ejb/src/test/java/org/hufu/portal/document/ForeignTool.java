package org.hufu.portal.document;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A program of somebody else. Its absence skips a test on a desk and fails it with CI=true. */
public record ForeignTool(String name) {

  public static ForeignTool named(String name) {
    boolean present =
        Arrays.stream(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    if (!present && "true".equals(System.getenv("CI"))) {
      throw new AssertionError(name + " is not installed");
    }
    assumeTrue(present, name + " is not installed; see .ci/run");
    return new ForeignTool(name);
  }

  /** What it prints. */
  public String run(String... arguments) {
    List<String> command = new ArrayList<>(List.of(name));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
