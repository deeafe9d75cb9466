package org.hufu.core.recognition;

import org.hufu.core.conformity.Coded;

/** What follows when a condition is not met. Ordered: what comes first outweighs what follows. */
public enum Bearing implements Coded {
  /** The recognition, or the requirement it is about, is refused. */
  HARD,
  /** The applicant is asked for more. */
  EVIDENCE,
  /** A person decides. */
  JUDGEMENT,
  /** The requirement is tested here. */
  DELTA
}
