package org.hufu.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.StateConflict;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EvaluationTest {
  private static final Evaluation OPEN =
      new Evaluation("1", "a", 1, Evaluation.State.OPEN, "ann", Optional.empty(), 1);
  private static final Evaluation.Conclusion GRANT =
      new Evaluation.Conclusion(Proposal.GRANT, List.of(), Instant.EPOCH);

  @Test
  void what_was_concluded_can_be_sent_back_and_keeps_its_conclusion() {
    Evaluation back = OPEN.conclude(GRANT).sendBack();

    assertThat(back.state()).isEqualTo(Evaluation.State.SENT_BACK);
    assertThat(back.conclusion()).contains(GRANT);
  }

  @Test
  void a_round_under_way_cannot_be_sent_back() {
    assertThatThrownBy(OPEN::sendBack).isInstanceOf(StateConflict.class);
  }

  @Test
  void a_round_is_sent_back_once() {
    Evaluation back = OPEN.conclude(GRANT).sendBack();

    assertThatThrownBy(back::sendBack).isInstanceOf(StateConflict.class);
  }
}
