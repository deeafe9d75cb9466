package org.hufu.portal.queue;

import org.hufu.core.conformity.Coded;

/** The lists of the case work, each for the person who looks. */
public enum Queue implements Coded {
  /** Waits for me: cases I lead whose move is ours, and steps that fall to my roles. */
  MINE,
  /** Open, and no case officer leads it. */
  UNASSIGNED,
  /** Waits for applicant or laboratory. */
  WAITING,
  /** Decided once; another decider has to confirm. */
  SECOND_LOOK,
  /** Closed within the last 30 days. */
  DONE
}
