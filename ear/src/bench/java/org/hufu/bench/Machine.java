package org.hufu.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hufu.core.json.JsonObject;

/** Where and of what the figures are. */
record Machine(int cores, String processor, String jdk, String system, String commit) {

  static Machine here() throws IOException {
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        processorName(),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        git("rev-parse", "--short=12", "HEAD")
            + (git("status", "--porcelain", "-uno").isEmpty() ? "" : " with changes"));
  }

  private static String processorName() throws IOException {
    Path file = Path.of("/proc/cpuinfo");
    if (Files.notExists(file)) {
      return System.getProperty("os.arch");
    }
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }

  private static String git(String... words) throws IOException {
    String[] command = new String[words.length + 1];
    command[0] = "git";
    System.arraycopy(words, 0, command, 1, words.length);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  /** Processes that wanted a processor in the last minute. */
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  JsonObject toJson(double loadBefore) {
    return JsonObject.of(
        "cores", cores,
        "processor", processor,
        "jdk", jdk,
        "system", system,
        "commit", commit,
        "loadBefore", Figures.rounded(loadBefore),
        "loadAfter", Figures.rounded(load()),
        "at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
  }
}
