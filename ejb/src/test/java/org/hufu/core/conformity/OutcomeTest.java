package org.hufu.core.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutcomeTest {

  @Test
  void a_refusal_states_its_reasons() {
    assertThatThrownBy(() -> Outcome.refused(List.of())).hasMessageContaining("reasons");
  }

  @Test
  void a_refusal_survives_mapping() {
    Outcome<Integer> refused =
        Outcome.<String>refused("state.changed-meanwhile", "x").map(String::length);

    assertThat(refused.<List<Reason>>fold(length -> List.of(), reasons -> reasons))
        .extracting(Reason::code)
        .containsExactly("state.changed-meanwhile");
  }

  @Test
  void what_is_done_carries_its_value() {
    assertThat(Outcome.done("abc").map(String::length)).isEqualTo(new Outcome.Done<>(3));
  }

  @Test
  void a_conflict_says_what_moved() {
    assertThat(StateConflict.cannotBecome("A", "B")).hasMessage("A cannot become B.");
    assertThat(StateConflict.changedMeanwhile("X").isChangedMeanwhile()).isTrue();
  }
}
