package org.hufu.core.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is worked out once, and what is worked out again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecallTest {
  private final List<String> workedOut = new ArrayList<>();
  private final Recall recall = new Recall(100);

  private record Length(String text, int weight) implements Question<Integer> {}

  private record IsEmpty(String text) implements Question<Boolean> {
    @Override
    public int weight() {
      return 10;
    }
  }

  private int length(String text, int weight) {
    return recall.of(
        new Length(text, weight),
        () -> {
          workedOut.add(text);
          return text.length();
        });
  }

  @Test
  void the_same_question_is_answered_once() {
    assertThat(length("seal", 40)).isEqualTo(4);
    assertThat(length("seal", 40)).isEqualTo(4);

    assertThat(workedOut).containsExactly("seal");
  }

  @Test
  void what_was_not_asked_for_longest_is_forgotten_first() {
    length("a", 40);
    length("bb", 40);
    length("a", 40);
    length("ccc", 40);
    length("a", 40);

    assertThat(workedOut).containsExactly("a", "bb", "ccc");
    assertThat(recall.find(new Length("bb", 40))).isEmpty();
    assertThat(recall.find(new Length("ccc", 40))).contains(3);
  }

  @Test
  void what_is_heavier_than_all_room_is_not_kept_and_drives_nothing_out() {
    length("a", 40);
    length("huge", 101);
    length("huge", 101);

    assertThat(workedOut).containsExactly("a", "huge", "huge");
    assertThat(recall.find(new Length("a", 40))).contains(1);
  }

  @Test
  void a_no_is_asked_again_and_a_yes_is_not() {
    assertThat(recall.holds(new IsEmpty("x"), () -> false)).isFalse();
    assertThat(recall.holds(new IsEmpty("x"), () -> true)).isTrue();
    assertThat(recall.holds(new IsEmpty("x"), () -> false)).isTrue();
  }

  @Test
  void an_exception_is_no_answer() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                recall.of(
                    new Length("a", 1),
                    () -> {
                      throw new IllegalStateException();
                    }));

    assertThat(length("a", 1)).isEqualTo(1);
  }
}
