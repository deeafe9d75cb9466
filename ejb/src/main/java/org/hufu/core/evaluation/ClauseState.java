package org.hufu.core.evaluation;

import org.hufu.core.conformity.Coded;

/** What the results say about one requirement. */
public enum ClauseState implements Coded {
  /** Every test case passed, or passed beside cases that do not apply with a reason. */
  PASSED,
  /** At least one test case failed. */
  FAILED,
  /** At least one test case has no result, or none that settles it. */
  MISSING,
  /** No test case applies, and somebody said why. */
  NOT_APPLICABLE,
  /** A test case is said not to apply, and nobody said why. */
  UNJUSTIFIED;

  /** Whether a mandatory requirement in this state stands against a certificate. */
  public boolean isOpen() {
    return this == FAILED || this == MISSING || this == UNJUSTIFIED;
  }
}
