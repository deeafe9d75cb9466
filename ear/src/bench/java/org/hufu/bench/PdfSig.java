package org.hufu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Poppler's program, one process for each file. */
final class PdfSig {
  /** Clock ticks of Linux are hundredths of a second. */
  private static final double MICROS_PER_TICK = 10_000;

  private PdfSig() {}

  static boolean isThere() {
    return Files.isExecutable(Path.of("/usr/bin/pdfsig"));
  }

  /** Its line on the first signature, for example {@code Signature is Valid.} */
  static String verdict(Path file) throws IOException {
    Process process =
        new ProcessBuilder("pdfsig", file.toString()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.onExit().join();
    return said.lines()
        .map(String::strip)
        .filter(line -> line.startsWith("- Signature Validation: "))
        .map(line -> line.substring(line.indexOf(':') + 2))
        .findFirst()
        .orElse("no signature");
  }

  /** Processor time of all ended children of this process, in microseconds. */
  static double childrenMicros() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * MICROS_PER_TICK;
  }
}
