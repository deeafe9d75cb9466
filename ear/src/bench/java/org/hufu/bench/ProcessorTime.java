package org.hufu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long processes have had a processor, in all: what counts on a machine that others use. Of
 * Linux alone; elsewhere nothing is measured.
 */
final class ProcessorTime {
  private static final int NANOS_PER_TICK = 10_000_000;

  /**
   * Places in {@code /proc/PID/stat} behind the name: user, system, and those of ended children.
   */
  private static final List<Integer> TIMES = List.of(11, 12, 13, 14);

  private ProcessorTime() {}

  /** Of these processes and their children, the ended ones among them. */
  static Duration of(ProcessHandle... processes) {
    long ticks =
        Stream.of(processes)
            .flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))
            .mapToLong(ProcessorTime::ticks)
            .sum();
    return Duration.ofNanos(ticks * NANOS_PER_TICK);
  }

  private static long ticks(ProcessHandle process) {
    Path file = Path.of("/proc", Long.toString(process.pid()), "stat");
    try {
      String stat = Files.readString(file);
      String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return TIMES.stream().mapToLong(place -> Long.parseLong(words[place])).sum();
    } catch (IOException e) {
      return 0; // ended meanwhile: its parent counts it
    }
  }
}
