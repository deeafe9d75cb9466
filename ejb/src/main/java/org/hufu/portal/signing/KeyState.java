package org.hufu.portal.signing;

import org.hufu.core.conformity.Coded;

/** What one of our keys may do; every one of them stays in the trust list. */
public enum KeyState implements Coded {
  /** In the trust list, so that everybody knows it before it signs. */
  ANNOUNCED,
  VALID,
  /** Its successor took over, or its X.509 certificate ended. */
  ENDED,
  COMPROMISED
}
