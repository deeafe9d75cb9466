package org.hufu.core.ruleset;

import org.hufu.core.conformity.Coded;

/**
 * That results by one method count for another. Condition R31.
 *
 * @param used id of the method of the source
 * @param asked id of our method
 * @param strength of what was used against what is asked
 */
public record MethodEquivalence(String used, String asked, Strength strength) {

  /** How the method used compares with ours. */
  public enum Strength implements Coded {
    STRICTER,
    EQUIVALENT,
    WEAKER
  }
}
