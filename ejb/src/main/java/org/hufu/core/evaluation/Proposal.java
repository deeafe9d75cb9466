package org.hufu.core.evaluation;

import org.hufu.core.conformity.Coded;

/** The two ways a case can end by decision. */
public enum Proposal implements Coded {
  GRANT,
  REFUSE
}
