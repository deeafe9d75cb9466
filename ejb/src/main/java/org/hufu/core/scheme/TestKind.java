package org.hufu.core.scheme;

import org.hufu.core.conformity.Coded;

/** How a test case finds its verdict. Conceptual and functional after ETSI TS 103 701. */
public enum TestKind implements Coded {
  /** Judges the design as documented. */
  CONCEPTUAL,
  /** Exercises the product. */
  FUNCTIONAL,
  /** Yields a value with a unit. */
  MEASUREMENT,
  /** Inspects records or guidance. */
  DOCUMENT
}
