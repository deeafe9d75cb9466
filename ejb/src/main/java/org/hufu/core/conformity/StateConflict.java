package org.hufu.core.conformity;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * The thing is no longer in the state its caller saw. Declared in {@code ejb-jar.xml} as
 * application exception with rollback; answered with 409, or with 412 when the caller named the
 * version it saw.
 */
public class StateConflict extends RuntimeException {
  private final transient Reason reason;
  private final boolean changedMeanwhile;

  private StateConflict(Reason reason, boolean changedMeanwhile) {
    super(reason.sentence(Locale.ENGLISH));
    this.reason = reason;
    this.changedMeanwhile = changedMeanwhile;
  }

  /** Somebody else wrote first: the version seen is not the version stored. */
  public static StateConflict changedMeanwhile(Object thing) {
    return new StateConflict(Reason.of("state.changed-meanwhile", thing), true);
  }

  /** Throws a conflict if the version that somebody saw is not the version stored. */
  public static void requireSeen(int seen, int stored, Object thing) {
    if (seen != stored) {
      throw changedMeanwhile(thing);
    }
  }

  /** The same, where nothing seen fits every version. */
  public static void requireSeen(OptionalInt seen, int stored, Object thing) {
    requireSeen(seen.orElse(stored), stored, thing);
  }

  /** The state machine knows no way from here to there. */
  public static StateConflict cannotBecome(Object state, Object next) {
    return new StateConflict(Reason.of("state.cannot-become", state, next), false);
  }

  /** Any other clash of states, with its own reason. */
  public static StateConflict because(String code, Object... values) {
    return new StateConflict(Reason.of(code, values), false);
  }

  public Reason reason() {
    return reason;
  }

  /** True when a reload may help, false when the state itself forbids the step. */
  public boolean isChangedMeanwhile() {
    return changedMeanwhile;
  }
}
