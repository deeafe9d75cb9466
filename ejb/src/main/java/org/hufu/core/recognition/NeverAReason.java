package org.hufu.core.recognition;

import org.hufu.core.conformity.Coded;

/**
 * What nobody may refuse recognition for; forms do not offer it and a decision that gives it is not
 * taken. Source: TBT Agreement, 6.1; domain research, 7.2.
 */
public enum NeverAReason implements Coded {
  /** That the result comes from abroad. */
  FOREIGN_ORIGIN,
  /** That the applicant chose this laboratory. */
  CHOICE_OF_LABORATORY,
  /** What it costs or earns. */
  COST,
  /** That the body would rather test itself. */
  OWN_TESTING_POLICY,
  /** A translation that no law asks for. */
  MISSING_TRANSLATION,
  /** That the source body has not answered before its deadline. */
  SILENCE_OF_SOURCE
}
