package org.hufu.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two or more works by turns, round after round, so that whatever else the machine does meets all
 * of them. The first third of the rounds warms up and is thrown away. A turn is measured in
 * processor time: on a machine that others use it is still long enough for the compiler.
 */
final class Contest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 7;
  private static final int WARMING = 4;

  private final Duration turn;

  /** Each work has the processor for {@code turn} in each round. */
  Contest(Duration turn) {
    this.turn = turn;
  }

  /** Figures in the order of the works. */
  List<Figures> run(Work... works) throws Exception {
    List<Entrant> entrants = Arrays.stream(works).map(Entrant::new).toList();
    for (int round = -WARMING; round < ROUNDS; round++) {
      for (Entrant entrant : entrants) {
        entrant.turn(turn, round >= 0);
      }
    }
    return entrants.stream().map(Entrant::figures).toList();
  }

  /** One of the works and what was measured of it. */
  private static final class Entrant {
    private final Work work;
    private final List<long[]> nanos = new ArrayList<>();
    private long processor;
    private long count;

    Entrant(Work work) {
      this.work = work;
    }

    void turn(Duration length, boolean counts) throws Exception {
      long[] taken = new long[1024];
      int done = 0;
      long before = THREADS.getCurrentThreadCpuTime();
      long end = before + length.toNanos();
      long start = System.nanoTime();
      do {
        work.run();
        long now = System.nanoTime();
        taken = done == taken.length ? Arrays.copyOf(taken, 2 * done) : taken;
        taken[done++] = now - start;
        start = now;
      } while (THREADS.getCurrentThreadCpuTime() < end);
      if (counts) {
        nanos.add(Arrays.copyOf(taken, done));
        processor += THREADS.getCurrentThreadCpuTime() - before;
        count += done;
      }
    }

    Figures figures() {
      return Figures.of(nanos, processor / 1e3 / count);
    }
  }
}
