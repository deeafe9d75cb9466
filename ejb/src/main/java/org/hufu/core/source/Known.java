package org.hufu.core.source;

import org.hufu.core.conformity.Coded;

/** An answer that may be missing. */
public enum Known implements Coded {
  YES,
  NO,
  UNKNOWN;

  public static Known of(boolean answer) {
    return answer ? YES : NO;
  }

  /** Whether both hold: no if one does not, else unknown if one is. */
  public Known and(Known other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == YES ? other : UNKNOWN;
  }
}
