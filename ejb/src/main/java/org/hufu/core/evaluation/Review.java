package org.hufu.core.evaluation;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.StateConflict;

/**
 * Another person's look at one round of evaluation; source: ISO/IEC 17065:2012, 7.5.
 *
 * @param round of the evaluation that is looked at
 * @param version row version this value was read at, for optimistic locking
 */
public record Review(
    String id,
    String application,
    int round,
    State state,
    String reviewer,
    Remarks remarks,
    int version)
    implements Serializable {

  /** Where a review stands. */
  public enum State implements Coded {
    OPEN,
    ACCEPTED,
    SENT_BACK;

    /** States this one may turn into; while open, questions may be added. */
    public Set<State> next() {
      return switch (this) { // no default: a new state must be thought through here
        case OPEN -> EnumSet.of(OPEN, ACCEPTED, SENT_BACK);
        case ACCEPTED, SENT_BACK -> EnumSet.noneOf(State.class);
      };
    }
  }

  /** What the reviewer thinks of one requirement. */
  public enum Mark implements Coded {
    ACCEPTED,
    ASKED,
    REJECTED
  }

  /** A mark with what the reviewer asks or objects; the note may be empty for an acceptance. */
  public record ClauseMark(String requirement, Mark mark, String note) implements Serializable {}

  /**
   * All that the reviewer wrote.
   *
   * @param note in words; needed to send back
   * @param marks on single requirements; those without mark are accepted with the whole
   */
  public record Remarks(String note, List<ClauseMark> marks) implements Serializable {
    public Remarks {
      marks = List.copyOf(marks);
    }

    /** Requirements that were asked about or rejected. */
    public List<String> open() {
      return marks.stream()
          .filter(clause -> clause.mark() != Mark.ACCEPTED)
          .map(ClauseMark::requirement)
          .toList();
    }
  }

  /** The review in another state with these remarks; a conflict once it has ended. */
  public Review become(State next, String account, Remarks written) {
    if (!state.next().contains(next)) {
      throw StateConflict.cannotBecome(state.code(), next.code());
    }
    return new Review(id, application, round, next, account, written, version);
  }
}
