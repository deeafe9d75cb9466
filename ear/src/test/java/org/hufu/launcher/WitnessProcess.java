package org.hufu.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A witness of the log, run from the verifier's jar as its users run it.
 *
 * @param state its directory
 */
public record WitnessProcess(Path state, int port) {
  private static final Path JAR = Path.of(System.getProperty("hufu.verifier"));

  /** Its verifier key, made now if there is none. */
  String key() {
    try {
      Process process = command("key", "--name", "witness.example/it").start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new CannotStart("The witness has no key: " + said);
      }
      return said.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What the portal's setting says of it. */
  String setting() {
    return key() + " http://127.0.0.1:" + port;
  }

  /**
   * Starts to listen; the caller stops it.
   *
   * @param logs verifier keys of the logs to be watched
   */
  public Process start(String... logs) throws IOException {
    List<String> words = new ArrayList<>(List.of("serve", "--listen", "127.0.0.1:" + port));
    Arrays.stream(logs).forEach(log -> words.addAll(List.of("--log", log)));
    return command(words.toArray(String[]::new))
        .redirectOutput(state.resolve("output.txt").toFile())
        .start();
  }

  /** Stops it and waits until its directory is free. */
  public static void stop(Process process) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private ProcessBuilder command(String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", JAR.toString(), "witness"));
    command.addAll(Arrays.asList(words));
    command.addAll(List.of("--state", state.toAbsolutePath().toString()));
    return new ProcessBuilder(command).redirectErrorStream(true);
  }
}
