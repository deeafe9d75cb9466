package org.hufu.core.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.hufu.core.conformity.StateConflict;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApplicationStateTest {
  private static final CertificationApplication DRAFT =
      new CertificationApplication(
          "1", "A-2026-AAAAAA", "o", Standing.of(ApplicationState.DRAFT), Answers.NONE, "", 1);

  @Test
  void every_state_is_reached_from_a_draft() {
    assertThat(reachable(ApplicationState.DRAFT))
        .containsExactlyInAnyOrder(ApplicationState.values());
  }

  @Test
  void only_a_withdrawal_and_a_certificate_end_a_request_for_good() {
    assertThat(Arrays.stream(ApplicationState.values()).filter(state -> state.next().isEmpty()))
        .containsExactlyInAnyOrder(ApplicationState.GRANTED, ApplicationState.WITHDRAWN);
  }

  @ParameterizedTest
  @EnumSource
  void a_code_names_its_state(ApplicationState state) {
    assertThat(ApplicationState.of(state.code())).contains(state);
  }

  @ParameterizedTest
  @EnumSource
  void no_state_turns_into_itself(ApplicationState state) {
    assertThat(state.next()).doesNotContain(state);
  }

  @Test
  void granting_needs_the_second_signature() {
    assertThat(
            Arrays.stream(ApplicationState.values())
                .filter(state -> state.next().contains(ApplicationState.GRANTED)))
        .containsExactly(ApplicationState.AWAITING_CONFIRMATION);
  }

  @Test
  void a_step_the_machine_does_not_know_is_a_conflict() {
    assertThatThrownBy(() -> DRAFT.become(ApplicationState.GRANTED))
        .isInstanceOf(StateConflict.class)
        .hasMessage("draft cannot become granted.");
  }

  @Test
  void a_step_hands_the_move_to_the_side_that_acts_next() {
    assertThat(DRAFT.turn()).isEqualTo(Turn.APPLICANT);
    assertThat(DRAFT.become(ApplicationState.SUBMITTED).turn()).isEqualTo(Turn.BODY);
  }

  @Test
  void the_move_can_be_handed_over_within_a_state_and_a_step_resets_it() {
    var waiting = DRAFT.become(ApplicationState.SUBMITTED).hand(Turn.APPLICANT);

    assertThat(waiting.standing())
        .isEqualTo(new Standing(ApplicationState.SUBMITTED, Turn.APPLICANT));
    assertThat(waiting.become(ApplicationState.UNDER_REVIEW).turn()).isEqualTo(Turn.BODY);
  }

  @Test
  void nobody_moves_in_a_closed_request() {
    var closed = DRAFT.become(ApplicationState.WITHDRAWN);

    assertThatThrownBy(() -> closed.hand(Turn.BODY)).isInstanceOf(StateConflict.class);
  }

  @Test
  void answers_cannot_change_once_the_body_relies_on_them() {
    var submitted = DRAFT.become(ApplicationState.SUBMITTED);

    assertThatThrownBy(() -> submitted.answer(Answers.NONE)).isInstanceOf(StateConflict.class);
  }

  private static Set<ApplicationState> reachable(ApplicationState start) {
    var seen = EnumSet.of(start);
    var open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      open.pop().next().stream().filter(seen::add).forEach(open::push);
    }
    return seen;
  }
}
