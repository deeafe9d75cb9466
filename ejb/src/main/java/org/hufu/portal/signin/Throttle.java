package org.hufu.portal.signin;

import java.time.Duration;
import java.time.Instant;

/**
 * How long to wait after wrong secrets: some tries are free, then the wait doubles with each, up to
 * a limit. Old failures are forgotten.
 *
 * <p>The pair of account and address brakes a guesser at one keyboard; the address brakes one who
 * tries many names; the account brakes many addresses at one name, mildly, and never the addresses
 * its owner signed in from before: nobody can lock somebody else out.
 */
enum Throttle {
  PAIR(5, Duration.ofMinutes(15)),
  ADDRESS(50, Duration.ofMinutes(15)),
  ACCOUNT(50, Duration.ofMinutes(1));

  private static final Duration MEMORY = Duration.ofHours(1);

  private final int free;
  private final Duration longest;

  Throttle(int free, Duration longest) {
    this.free = free;
    this.longest = longest;
  }

  /** Time still to wait; zero when a try is welcome. */
  Duration wait(int failures, Instant last, Instant now) {
    if (failures < free || isForgotten(last, now)) {
      return Duration.ZERO;
    }
    int doublings = Math.min(failures - free, 20);
    Duration pause = Duration.ofSeconds(1L << doublings);
    pause = pause.compareTo(longest) > 0 ? longest : pause;
    Duration left = Duration.between(now, last.plus(pause));
    return left.isNegative() ? Duration.ZERO : left;
  }

  static boolean isForgotten(Instant last, Instant now) {
    return last.plus(MEMORY).isBefore(now);
  }
}
