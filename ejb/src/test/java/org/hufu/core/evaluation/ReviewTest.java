package org.hufu.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.StateConflict;
import org.hufu.core.evaluation.Review.ClauseMark;
import org.hufu.core.evaluation.Review.Mark;
import org.hufu.core.evaluation.Review.Remarks;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewTest {
  private static final Remarks QUESTION = marks(asked("R-1", "Which version?"));
  private static final Map<String, String> ANSWER = Map.of("R-1", "9.4.1");

  @Test
  void a_question_stands_in_the_way_until_it_has_an_answer() {
    assertThat(QUESTION.open()).containsExactly("R-1");
    assertThat(QUESTION.answered(ANSWER).open()).isEmpty();
  }

  @Test
  void no_answer_helps_a_rejected_requirement() {
    Remarks rejected = marks(new ClauseMark("R-1", Mark.REJECTED, "Not shown."));

    assertThat(rejected.objectionsTo(Set.of("R-1"))).isNotEmpty();
    assertThat(rejected.answered(ANSWER).open()).containsExactly("R-1");
  }

  @Test
  void only_a_question_without_answer_is_answered() {
    assertThat(QUESTION.objectionsTo(Set.of("R-1"))).isEmpty();
    assertThat(QUESTION.objectionsTo(Set.of("R-2")))
        .containsExactly(Reason.of("review.nothing-asked", "R-2"));
    assertThat(QUESTION.answered(ANSWER).objectionsTo(Set.of("R-1")))
        .containsExactly(Reason.of("review.nothing-asked", "R-1"));
  }

  @Test
  void the_same_question_keeps_its_answer_and_another_one_needs_its_own() {
    Remarks answered = QUESTION.answered(ANSWER);

    assertThat(answered.with(QUESTION).open()).isEmpty();
    assertThat(answered.with(marks(asked("R-1", "And the firmware?"))).open())
        .containsExactly("R-1");
  }

  @Test
  void later_marks_win_and_a_blank_note_keeps_the_earlier_one() {
    Remarks first = new Remarks("Well done.", QUESTION.marks());
    Remarks joined = first.with(marks(new ClauseMark("R-1", Mark.ACCEPTED, "")));

    assertThat(joined.open()).isEmpty();
    assertThat(joined.note()).isEqualTo("Well done.");
  }

  @Test
  void a_review_that_has_ended_takes_no_answers() {
    Review ended = new Review("1", "a", 1, Review.State.SENT_BACK, "ann", QUESTION, 1);

    assertThatThrownBy(() -> ended.answer(ANSWER)).isInstanceOf(StateConflict.class);
  }

  private static Remarks marks(ClauseMark mark) {
    return new Remarks("", List.of(mark));
  }

  private static ClauseMark asked(String requirement, String question) {
    return new ClauseMark(requirement, Mark.ASKED, question);
  }
}
