package org.hufu.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@code config/bin/ts103701-csv} makes of a directory.
 *
 * @param code how it ended
 * @param csv what it wrote
 * @param said what it told on the side
 */
record AssessmentTable(int code, String csv, String said) {
  static AssessmentTable of(Path directory, String day) {
    return run("--on", day, "--site", "Demo City", "--by", "Tester \"1\"", directory.toString());
  }

  static AssessmentTable run(String... arguments) {
    Path program = Path.of(System.getProperty("hufu.config"), "bin", "ts103701-csv");
    List<String> command = new ArrayList<>(List.of("sh", program.toString()));
    command.addAll(List.of(arguments));
    try {
      Path csv = Files.createTempFile("table", ".csv");
      Path said = Files.createTempFile("table", ".txt");
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(csv.toFile())
              .redirectError(said.toFile())
              .start();
      int code = process.waitFor();
      AssessmentTable table =
          new AssessmentTable(code, Files.readString(csv), Files.readString(said));
      Files.delete(csv);
      Files.delete(said);
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Lines below the head. */
  List<String> rows() {
    return csv.lines().skip(1).toList();
  }

  byte[] bytes() {
    return csv.getBytes(StandardCharsets.UTF_8);
  }

  /** Rows that say this. */
  Stream<String> rowsWith(String verdict) {
    return rows().stream().filter(row -> row.contains("," + verdict + ","));
  }
}
