package org.hufu.core.evaluation;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.Reason;
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

  /**
   * A mark with what the reviewer asks or objects; the note may be empty for an acceptance.
   *
   * @param answer what the evaluator says to a question; empty while unanswered
   */
  public record ClauseMark(String requirement, Mark mark, String note, String answer)
      implements Serializable {
    /** A mark that nobody answered yet. */
    public ClauseMark(String requirement, Mark mark, String note) {
      this(requirement, mark, note, "");
    }

    /** Whether the reviewer waits for the evaluator. */
    public boolean isUnanswered() {
      return mark == Mark.ASKED && answer.isEmpty();
    }

    /** Whether this keeps the evaluation from being accepted. */
    public boolean isOpen() {
      return mark == Mark.REJECTED || isUnanswered();
    }

    private ClauseMark answered(String said) {
      return new ClauseMark(requirement, mark, note, said);
    }

    private boolean repeats(ClauseMark earlier) {
      return mark == earlier.mark && note.equals(earlier.note);
    }
  }

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

    /** Requirements whose question has no answer, and rejected ones. */
    public List<String> open() {
      return marks.stream().filter(ClauseMark::isOpen).map(ClauseMark::requirement).toList();
    }

    /**
     * These with later ones: a later mark or note takes the place of an earlier one, a blank note
     * keeps it, and a question asked again in the same words keeps its answer.
     */
    public Remarks with(Remarks later) {
      Map<String, ClauseMark> joined = byRequirement();
      for (ClauseMark mark : later.marks) {
        Optional<ClauseMark> earlier = Optional.ofNullable(joined.get(mark.requirement()));
        joined.put(mark.requirement(), earlier.filter(mark::repeats).orElse(mark));
      }
      return new Remarks(later.note.isBlank() ? note : later.note, List.copyOf(joined.values()));
    }

    /** One reason for each requirement that no question waits for an answer to. */
    public List<Reason> objectionsTo(Set<String> answered) {
      Map<String, ClauseMark> asked = byRequirement();
      asked.values().removeIf(mark -> !mark.isUnanswered());
      return answered.stream()
          .filter(requirement -> !asked.containsKey(requirement))
          .sorted()
          .map(requirement -> Reason.of("review.nothing-asked", requirement))
          .toList();
    }

    /** The same with answers, by requirement. */
    public Remarks answered(Map<String, String> answers) {
      UnaryOperator<ClauseMark> answer =
          mark ->
              answers.containsKey(mark.requirement())
                  ? mark.answered(answers.get(mark.requirement()))
                  : mark;
      return new Remarks(note, marks.stream().map(answer).toList());
    }

    private Map<String, ClauseMark> byRequirement() {
      Map<String, ClauseMark> found = new LinkedHashMap<>();
      marks.forEach(mark -> found.put(mark.requirement(), mark));
      return found;
    }
  }

  /** The review with the evaluator's answers, by requirement; a conflict once it has ended. */
  public Review answer(Map<String, String> answers) {
    return become(State.OPEN, reviewer, remarks.answered(answers));
  }

  /** The review in another state with these remarks; a conflict once it has ended. */
  public Review become(State next, String account, Remarks written) {
    if (!state.next().contains(next)) {
      throw StateConflict.cannotBecome(state.code(), next.code());
    }
    return new Review(id, application, round, next, account, written, version);
  }
}
