package org.hufu.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** EU DSS in a process of its own, with its own libraries. */
final class DssProcess implements AutoCloseable {
  private static final String MAIN = "org.hufu.bench.dss.DssPeer";

  private final Process process;
  private final Writer asking;
  private final BufferedReader answers;

  /**
   * Starts it.
   *
   * @param home holds {@code classes} and {@code lib}
   * @param anchors X.509 certificates that it trusts, DER
   */
  DssProcess(Path home, List<Path> anchors) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", home.resolve("classes") + ":" + home.resolve("lib") + "/*"));
    command.add(MAIN);
    anchors.forEach(anchor -> command.add(anchor.toAbsolutePath().toString()));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    asking = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * What it says of a file, and how long it took each time.
   *
   * @param verdict in its own word, for example {@code TOTAL_PASSED}
   * @param processor nanoseconds on a processor per validation
   */
  @SuppressWarnings("ArrayRecordComponent") // read once
  record Turn(String verdict, int signatures, long processor, long[] nanos) {}

  /** Has it validate a file again and again. */
  Turn validate(Path file, Duration length) throws IOException {
    asking.write(file.toAbsolutePath() + " " + length.toMillis() + "\n");
    asking.flush();
    String line = answers.readLine();
    if (line == null) {
      throw new IllegalStateException("EU DSS ended with " + process.onExit().join().exitValue());
    }
    String[] words = line.split(" ", -1);
    long[] nanos = Arrays.stream(words).skip(3).mapToLong(Long::parseLong).toArray();
    return new Turn(words[0], Integer.parseInt(words[1]), Long.parseLong(words[2]), nanos);
  }

  @Override
  public void close() throws IOException {
    asking.close();
    process.onExit().join();
  }
}
