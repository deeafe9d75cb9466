package org.hufu.portal.results;

import java.util.EnumSet;
import java.util.Set;
import org.hufu.core.conformity.Coded;

/** Where a looked-at upload stands. */
public enum ImportState implements Coded {
  /** Read; nothing of it counts yet. */
  READY,
  /** Its good rows stand in a report. */
  IMPORTED,
  /** Given up. */
  DISCARDED;

  /** States this one may turn into. */
  public Set<ImportState> next() {
    return switch (this) { // no default: a new state must be thought through here
      case READY -> EnumSet.of(IMPORTED, DISCARDED);
      case IMPORTED, DISCARDED -> EnumSet.noneOf(ImportState.class);
    };
  }
}
