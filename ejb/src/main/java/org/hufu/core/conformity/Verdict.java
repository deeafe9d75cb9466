package org.hufu.core.conformity;

/**
 * What a laboratory says about one test case. Source: the outcomes of ISO/IEC 17025, 7.8.6, and
 * XCCDF.
 */
public enum Verdict implements Coded {
  PASS,
  FAIL,
  INCONCLUSIVE,
  NOT_APPLICABLE,
  NOT_TESTED,
  ERROR,
  INFORMATIONAL;

  /** True for a verdict that settles the test case, for or against. */
  public boolean isConclusive() {
    return this == PASS || this == FAIL || this == NOT_APPLICABLE;
  }
}
