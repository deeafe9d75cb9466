package org.hufu.core.recognition;

import org.hufu.core.conformity.Coded;

/** What a rule says. Only {@link #MET} is met. */
public enum Ruling implements Coded {
  MET,
  NOT_MET,
  /** What is needed to tell is not at hand; never taken as met. */
  CANNOT_TELL,
  NOT_APPLICABLE
}
