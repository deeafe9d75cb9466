package org.hufu.core.evaluation;

import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.StateConflict;

/**
 * Whether certification is granted: proposed by one decider, in force when another confirms it.
 * Source: ISO/IEC 17065:2012, 7.6.
 *
 * @param round counted from 1; a returned decision is followed by another round
 * @param answer what the second decider said; empty while nobody did
 * @param version row version this value was read at, for optimistic locking
 */
public record Decision(
    String id,
    String application,
    int round,
    State state,
    Substance substance,
    Optional<Answer> answer,
    int version)
    implements Serializable {

  /** Where a decision stands. */
  public enum State implements Coded {
    PROPOSED,
    CONFIRMED,
    RETURNED;

    /** States this one may turn into. */
    public Set<State> next() {
      return switch (this) { // no default: a new state must be thought through here
        case PROPOSED -> EnumSet.of(CONFIRMED, RETURNED);
        case CONFIRMED, RETURNED -> EnumSet.noneOf(State.class);
      };
    }
  }

  /**
   * What the first decider decided.
   *
   * @param grounds of a refusal, at least one; empty when granted
   * @param decider account
   */
  public record Substance(Proposal proposal, List<Ground> grounds, String decider, Instant at)
      implements Serializable {
    public Substance {
      grounds = List.copyOf(grounds);
    }
  }

  /** A ground from the closed list, with what it means in this case. */
  public record Ground(RefusalGround ground, String note) implements Serializable {}

  /**
   * What the second decider said.
   *
   * @param decider account
   * @param returnReason empty when confirmed
   */
  public record Answer(String decider, Instant at, String returnReason) implements Serializable {}

  /** In force from now on; a conflict unless it is proposed. */
  public Decision confirm(String decider, Instant at) {
    return become(State.CONFIRMED, new Answer(decider, at, ""));
  }

  /** Back to the first decider; a conflict unless it is proposed. */
  public Decision giveBack(String decider, Instant at, String reason) {
    return become(State.RETURNED, new Answer(decider, at, reason));
  }

  private Decision become(State next, Answer said) {
    if (!state.next().contains(next)) {
      throw StateConflict.cannotBecome(state.code(), next.code());
    }
    return new Decision(id, application, round, next, substance, Optional.of(said), version);
  }
}
