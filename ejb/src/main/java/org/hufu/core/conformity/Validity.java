package org.hufu.core.conformity;

import java.io.Serializable;
import java.time.Instant;

/**
 * Instants from a first to a last one, both included.
 *
 * @param until last instant; {@link Instant#MAX} when no end is known
 */
public record Validity(Instant from, Instant until) implements Serializable {

  public Validity {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("Ends before it begins: " + from + " to " + until);
    }
  }

  public static Validity from(Instant instant) {
    return new Validity(instant, Instant.MAX);
  }

  public boolean includes(Instant instant) {
    return !instant.isBefore(from) && !instant.isAfter(until);
  }

  public boolean isOpen() {
    return until.equals(Instant.MAX);
  }
}
