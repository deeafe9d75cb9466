package org.hufu.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TestReportStateTest {

  @Test
  void a_report_is_verified_before_it_is_authorised() {
    assertThat(TestReportState.DRAFT.next()).doesNotContain(TestReportState.AUTHORISED);
    assertThat(TestReportState.PERFORMED.next()).doesNotContain(TestReportState.AUTHORISED);
    assertThat(TestReportState.VERIFIED.next()).contains(TestReportState.AUTHORISED);
  }

  @Test
  void a_step_can_be_taken_back_before_the_next_one() {
    assertThat(TestReportState.PERFORMED.next()).contains(TestReportState.DRAFT);
    assertThat(TestReportState.VERIFIED.next()).contains(TestReportState.PERFORMED);
  }

  @Test
  void what_is_authorised_never_becomes_a_draft_again() {
    assertThat(TestReportState.AUTHORISED.next()).containsExactly(TestReportState.CANCELLED);
    assertThat(TestReportState.CANCELLED.next()).isEmpty();
  }

  @Property
  void every_state_but_the_last_can_be_cancelled(@ForAll TestReportState state) {
    assertThat(state.next().contains(TestReportState.CANCELLED))
        .isEqualTo(state != TestReportState.CANCELLED);
  }

  @Test
  void an_order_takes_results_once_the_sample_is_there() {
    assertThat(TestOrderState.ORDERED.takesResults()).isFalse();
    assertThat(TestOrderState.ACCEPTED.takesResults()).isTrue();
    assertThat(TestOrderState.REPORTED.takesResults()).isTrue();
    assertThat(TestOrderState.DECLINED.takesResults()).isFalse();
  }
}
