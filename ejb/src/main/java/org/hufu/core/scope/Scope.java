package org.hufu.core.scope;

import org.hufu.core.conformity.Coded;

/** Whether something falls under the catalogue. Not knowing is never taken for either. */
public enum Scope implements Coded {
  IN,
  OUT,
  CANNOT_TELL
}
