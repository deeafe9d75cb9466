package org.hufu.tool;

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

  /** What it prints; an exit code other than 0 fails. */
  public String run(Object... arguments) {
    Said said = judge(arguments);
    if (said.exit() != 0) {
      throw new AssertionError(
          name + " " + List.of(arguments) + " ended with " + said.exit() + ": " + said.text());
    }
    return said.text();
  }

  /**
   * What it thinks.
   *
   * @param exit 0 if it is content
   */
  public record Said(String text, int exit) {}

  /** What it says of something that may be wrong. */
  public Said judge(Object... arguments) {
    List<String> command = new ArrayList<>(List.of(name));
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(said, process.waitFor());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The texts of all symbols on a printed certificate, as a camera sees it at 150 dots an inch. */
  public static List<String> symbols(Path pdf) {
    Path picture = pdf.resolveSibling("page");
    named("pdftoppm").run("-r", "150", "-png", "-singlefile", pdf, picture);
    return named("zbarimg").run("-q", "--nodbus", "--raw", picture + ".png").lines().toList();
  }
}
