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
}
