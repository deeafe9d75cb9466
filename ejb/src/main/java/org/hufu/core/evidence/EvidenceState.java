package org.hufu.core.evidence;

import java.util.EnumSet;
import java.util.Set;
import org.hufu.core.conformity.Coded;

/** How far a file has arrived. */
public enum EvidenceState implements Coded {
  /** Bytes are missing. */
  RECEIVING,
  /** All are there; their digest, kind and harmlessness are not proven yet. Nobody reads them. */
  EXAMINING,
  /** What was announced, and harmless as far as we can tell. */
  STORED,
  /** Not what was announced, or not harmless; its bytes are deleted. */
  REFUSED,
  /** Given up before the end; its bytes are deleted. */
  DISCARDED;

  /** States this one may turn into. */
  public Set<EvidenceState> next() {
    return switch (this) { // no default: a new state must be thought through here
      case RECEIVING -> EnumSet.of(EXAMINING, DISCARDED);
      case EXAMINING -> EnumSet.of(STORED, REFUSED);
      case STORED, REFUSED, DISCARDED -> EnumSet.noneOf(EvidenceState.class);
    };
  }
}
