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
 * One round of evaluating a case; reviewer or decider may send it back, which begins another round.
 *
 * @param round counted from 1
 * @param evaluator account that worked on it last
 * @param version row version this value was read at, for optimistic locking
 */
public record Evaluation(
    String id,
    String application,
    int round,
    State state,
    String evaluator,
    Optional<Conclusion> conclusion,
    int version)
    implements Serializable {

  /** Where a round stands. */
  public enum State implements Coded {
    OPEN,
    CONCLUDED,
    SENT_BACK;

    /** States this one may turn into. */
    public Set<State> next() {
      return switch (this) { // no default: a new state must be thought through here
        case OPEN -> EnumSet.of(CONCLUDED);
        case CONCLUDED -> EnumSet.of(SENT_BACK);
        case SENT_BACK -> EnumSet.noneOf(State.class);
      };
    }
  }

  /**
   * What the evaluator recommends.
   *
   * @param reasons in words; at least one for a refusal
   */
  public record Conclusion(Proposal proposal, List<String> reasons, Instant at)
      implements Serializable {
    public Conclusion {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Why a round was sent back.
   *
   * @param account of the reviewer or decider who did
   */
  public record Return(int round, String account, String reason, Instant at)
      implements Serializable {}

  /** The same round, worked on by this account. */
  public Evaluation by(String account) {
    return new Evaluation(id, application, round, state, account, conclusion, version);
  }

  /** Ends the evaluator's work; a conflict unless the round is open. */
  public Evaluation conclude(Conclusion reached) {
    return become(State.CONCLUDED, Optional.of(reached));
  }

  /** Ends the round without accepting it; a conflict unless it is concluded. */
  public Evaluation sendBack() {
    return become(State.SENT_BACK, conclusion);
  }

  private Evaluation become(State next, Optional<Conclusion> reached) {
    if (!state.next().contains(next)) {
      throw StateConflict.cannotBecome(state.code(), next.code());
    }
    return new Evaluation(id, application, round, next, evaluator, reached, version);
  }
}
