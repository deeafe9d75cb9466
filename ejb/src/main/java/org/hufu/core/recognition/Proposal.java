package org.hufu.core.recognition;

import org.hufu.core.conformity.Coded;

/** What the engine proposes; a person decides and another confirms. */
public enum Proposal implements Coded {
  RECOGNISE,
  /** Recognise what is covered and test the rest. */
  RECOGNISE_WITH_DELTA,
  REFUSE,
  /** Back to the applicant: evidence is missing. */
  RETURN,
  /** To a person with judgement over the points named. */
  REFER
}
