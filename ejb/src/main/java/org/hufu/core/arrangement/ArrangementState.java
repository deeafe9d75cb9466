package org.hufu.core.arrangement;

import java.util.Set;
import org.hufu.core.conformity.Coded;

/** Where an arrangement stands. */
public enum ArrangementState implements Coded {
  DRAFT,
  /** Signed by both sides and not begun. */
  SIGNED,
  IN_FORCE,
  SUSPENDED,
  ENDED;

  /** States this one may turn into. */
  public Set<ArrangementState> next() {
    return switch (this) { // no default: a new state must be thought through here
      case DRAFT -> Set.of(SIGNED);
      case SIGNED -> Set.of(IN_FORCE, ENDED);
      case IN_FORCE -> Set.of(SUSPENDED, ENDED);
      case SUSPENDED -> Set.of(IN_FORCE, ENDED);
      case ENDED -> Set.of();
    };
  }
}
