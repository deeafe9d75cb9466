package org.hufu.core.crosswalk;

import java.util.Set;
import org.hufu.core.conformity.Coded;

/** Where one version of a crosswalk stands. */
public enum CrosswalkState implements Coded {
  DRAFT,
  /** Read by a second person. */
  REVIEWED,
  /** Approved by experts of both sides; its content never changes again. */
  APPROVED,
  /** A newer version is approved. */
  SUPERSEDED;

  /** States this one may turn into. */
  public Set<CrosswalkState> next() {
    return switch (this) { // no default: a new state must be thought through here
      case DRAFT -> Set.of(REVIEWED);
      case REVIEWED -> Set.of(DRAFT, APPROVED);
      case APPROVED -> Set.of(SUPERSEDED);
      case SUPERSEDED -> Set.of();
    };
  }
}
