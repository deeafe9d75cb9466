package org.hufu.core.verification;

/** What came of one step. */
public enum StepOutcome {
  PASSED,
  /** Passed, with something a reader should know. */
  WARNING,
  FAILED,
  /** Nobody looked, or could look; never counts as passed. */
  NOT_CHECKED,
  /** There is nothing to look at in this case. */
  NOT_APPLICABLE
}
