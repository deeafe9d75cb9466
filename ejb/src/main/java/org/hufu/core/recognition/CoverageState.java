package org.hufu.core.recognition;

import org.hufu.core.conformity.Coded;

/** What earlier results mean for one requirement of the target. */
public enum CoverageState implements Coded {
  COVERED,
  /** Covered while a stated condition holds or once a person agrees. */
  COVERED_WITH_CONDITION,
  /** Was covered; the results are too old or of a superseded edition. */
  STALE,
  NOT_COVERED,
  /** No crosswalk says how the requirement relates to anything that was tested. */
  NOT_COMPARABLE;

  /** Whether the requirement needs no new test. */
  public boolean isCovered() {
    return this == COVERED || this == COVERED_WITH_CONDITION;
  }
}
