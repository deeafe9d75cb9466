package org.hufu.core.recognition;

import java.util.Set;
import org.hufu.core.conformity.Coded;

/** Where a recognition stands. */
public enum RecognitionState implements Coded {
  REQUESTED,
  ASSESSED,
  /** Waits for evidence of the applicant. */
  RETURNED,
  /** Proposed by the assessor, waits for the other two. */
  PROPOSED,
  REFUSED,
  IN_FORCE,
  /** Something it relies on changed; it counts no more until a person has looked. */
  REVIEW_DUE,
  /** Counts for less than before. */
  RESTRICTED,
  ENDED;

  /** States this one may turn into. */
  public Set<RecognitionState> next() {
    return switch (this) { // no default: a new state must be thought through here
      case REQUESTED -> Set.of(ASSESSED, ENDED);
      case ASSESSED -> Set.of(ASSESSED, RETURNED, PROPOSED, ENDED);
      case RETURNED -> Set.of(ASSESSED, ENDED);
      case PROPOSED -> Set.of(ASSESSED, IN_FORCE, REFUSED, RETURNED, ENDED);
      case IN_FORCE, RESTRICTED -> Set.of(REVIEW_DUE, ENDED);
      case REVIEW_DUE -> Set.of(IN_FORCE, RESTRICTED, ENDED);
      case REFUSED, ENDED -> Set.of();
    };
  }
}
