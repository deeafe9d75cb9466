package org.hufu.portal.results;

import java.util.EnumSet;
import java.util.Set;
import org.hufu.core.conformity.Coded;

/** Where an upload stands; nothing of it counts before {@link #IMPORTED}. */
public enum ImportState implements Coded {
  /** Kept; nobody has looked at it. */
  RECEIVED,
  /** Its content tells which format it is. */
  SCANNING,
  /** Taken apart into rows or tests. */
  PARSING,
  /** Each row is held against the order. */
  VALIDATING,
  /** Read; its good rows can be imported. */
  READY,
  /** Its good rows stand in a report. */
  IMPORTED,
  /** Nothing of it can be read; it is discarded or another file takes its place. */
  FAILED,
  /** Given up. */
  DISCARDED,
  /** Nobody imported it in time. */
  EXPIRED;

  /** States this one may turn into. */
  public Set<ImportState> next() {
    return switch (this) { // no default: a new state must be thought through here
      case RECEIVED -> EnumSet.of(SCANNING, FAILED, DISCARDED);
      case SCANNING -> EnumSet.of(PARSING, FAILED, DISCARDED);
      case PARSING -> EnumSet.of(VALIDATING, READY, FAILED, DISCARDED);
      case VALIDATING -> EnumSet.of(READY, FAILED, DISCARDED);
      case READY -> EnumSet.of(IMPORTED, DISCARDED, EXPIRED);
      case FAILED -> EnumSet.of(DISCARDED, EXPIRED);
      case IMPORTED, DISCARDED, EXPIRED -> EnumSet.noneOf(ImportState.class);
    };
  }

  /** Whether the portal is still reading it. */
  public boolean isWorking() {
    return switch (this) {
      case RECEIVED, SCANNING, PARSING, VALIDATING -> true;
      case READY, IMPORTED, FAILED, DISCARDED, EXPIRED -> false;
    };
  }
}
