package org.hufu.portal.custody;

import java.io.Serializable;
import java.time.Instant;
import org.hufu.core.conformity.Coded;

/**
 * How one place of keys is.
 *
 * @param vault its name, {@code file} or {@code token}
 * @param since when it came to be so, as far as this node knows
 * @param cause a word such as {@code CKR_PIN_INCORRECT}; empty when all is well
 */
public record VaultState(String vault, Condition condition, Instant since, String cause)
    implements Serializable {

  /** Whether it can be used. */
  public enum Condition implements Coded {
    /** Not needed yet. */
    CLOSED,
    OPEN,
    /** It does not answer, or lacks what it should hold; tried again whenever it is needed. */
    AWAY,
    /** Its PIN was refused once; nothing is tried until an operator says so. */
    LOCKED
  }

  /** Whether signatures wait for somebody. */
  public boolean isWaiting() {
    return condition == Condition.AWAY || condition == Condition.LOCKED;
  }
}
