package org.hufu.core.comparison;

import org.hufu.core.conformity.Coded;

/** Who says the other side of a comparison. */
public enum Against implements Coded {
  /** The body's register, as it says now. */
  REGISTER,
  /** The transparency log, as it said at the issue. */
  LOG,
  /** Another signed form of the certificate. */
  OTHER_FORM
}
