package org.hufu.portal.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** Keeps the figures for a minute, since every visit of the home page asks for them. */
@ApplicationScoped
class KeptFigures {
  private static final Duration AGE = Duration.ofMinutes(1);

  private volatile Kept kept = new Kept(Instant.EPOCH, new Figures(0, 0, 0));

  private record Kept(Instant counted, Figures figures) {}

  /** Counts anew when what is kept is a minute old; of several at once, the last one stays. */
  Figures at(Instant now, Function<Instant, Figures> count) {
    Kept seen = kept;
    if (!seen.counted.plus(AGE).isAfter(now)) {
      seen = new Kept(now, count.apply(now));
      kept = seen;
    }
    return seen.figures;
  }
}
