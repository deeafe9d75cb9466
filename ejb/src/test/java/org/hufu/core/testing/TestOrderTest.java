package org.hufu.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hufu.core.conformity.StateConflict;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TestOrderTest {
  private static final Sample SAMPLE = new Sample(LocalDate.of(2026, 3, 2), "SN-1", "Sealed");
  private static final TestOrder ORDERED =
      new TestOrder(
          "1",
          "a",
          new TestOrder.Parties("vendor", "lab"),
          new TestOrder.Assignment("s", "1", List.of("T-1"), "", null, Instant.EPOCH),
          TestOrderState.ORDERED,
          TestOrder.Answer.NONE,
          1);

  @Test
  void an_order_is_cancelled_with_its_reason_before_and_after_the_laboratory_takes_it() {
    TestOrder untaken = ORDERED.cancel("Wrong laboratory");
    TestOrder taken = ORDERED.accept(SAMPLE).cancel("Product withdrawn");

    assertThat(untaken.state()).isEqualTo(TestOrderState.CANCELLED);
    assertThat(untaken.answer().reason()).isEqualTo("Wrong laboratory");
    assertThat(taken.answer().reason()).isEqualTo("Product withdrawn");
    assertThat(taken.answer().sample()).contains(SAMPLE);
  }

  @Test
  void an_order_whose_report_is_authorised_is_not_cancelled() {
    TestOrder reported = ORDERED.accept(SAMPLE).become(TestOrderState.REPORTED);

    assertThatThrownBy(() -> reported.cancel("Too late")).isInstanceOf(StateConflict.class);
  }

  @Test
  void an_order_that_is_over_is_not_cancelled() {
    TestOrder declined = ORDERED.decline("No capacity");

    assertThatThrownBy(() -> declined.cancel("Again")).isInstanceOf(StateConflict.class);
    assertThat(declined.answer().reason()).isEqualTo("No capacity");
  }

  @Test
  void a_cancelled_order_takes_no_results() {
    TestOrder taken = ORDERED.accept(SAMPLE);

    assertThatCode(taken::requireOpen).doesNotThrowAnyException();
    assertThatThrownBy(() -> taken.cancel("Product withdrawn").requireOpen())
        .isInstanceOf(StateConflict.class)
        .hasMessageContaining("cancelled");
  }
}
