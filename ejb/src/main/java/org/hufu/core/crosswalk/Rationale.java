package org.hufu.core.crosswalk;

import org.hufu.core.conformity.Coded;

/** By what two requirements were compared. Source: NIST IR 8477, 4.2. */
public enum Rationale implements Coded {
  /** By their wording. */
  SYNTACTIC,
  /** By their meaning. */
  SEMANTIC,
  /** By what fulfilling them achieves. */
  FUNCTIONAL
}
