package org.hufu.certificate;

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
record ForeignTool(String name) {

  static ForeignTool named(String name) {
    boolean present =
        Arrays.stream(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    if (!present && "true".equals(System.getenv("CI"))) {
      throw new AssertionError(name + " is not installed");
    }
    assumeTrue(present, name + " is not installed; see .ci/run");
    return new ForeignTool(name);
  }

  /** What it prints; an exit code other than 0 fails. */
  String run(Object... arguments) {
    List<String> command = new ArrayList<>(List.of(name));
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int exit = process.waitFor();
      if (exit != 0) {
        throw new AssertionError(command + " ended with " + exit + ": " + said);
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The texts of all symbols on a printed certificate, as a camera sees it at 150 dots an inch. */
  static List<String> symbols(Path pdf) {
    Path picture = pdf.resolveSibling("page");
    named("pdftoppm").run("-r", "150", "-png", "-singlefile", pdf, picture);
    return named("zbarimg").run("-q", "--nodbus", "--raw", picture + ".png").lines().toList();
  }
}
