package org.hufu.core.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hufu.core.application.ApplicationState.DRAFT;
import static org.hufu.core.application.ApplicationState.EVALUATION;
import static org.hufu.core.application.ApplicationState.GRANTED;
import static org.hufu.core.application.ApplicationState.RETURNED;
import static org.hufu.core.application.ApplicationState.SUBMITTED;
import static org.hufu.core.application.ApplicationState.TESTING;
import static org.hufu.core.application.ApplicationState.UNDER_REVIEW;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClocksTest {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final WorkingCalendar PLAIN = new WorkingCalendar(Set.of(), Set.of());
  private static final WorkingCalendar NATIONAL_DAY =
      new WorkingCalendar(
          Set.copyOf(
              LocalDate.parse("2026-10-01").datesUntil(LocalDate.parse("2026-10-08")).toList()),
          Set.of(LocalDate.parse("2026-09-20"), LocalDate.parse("2026-10-10")));

  @Test
  void the_time_of_the_draft_belongs_to_nobody() {
    var clocks = read("2026-06-30T02:00:00Z", event(DRAFT, "2026-06-01T02:00:00Z"));

    assertThat(clocks).isEqualTo(new Clocks(Days.NONE, Days.NONE, Days.NONE));
  }

  @Test
  void a_return_stops_our_clock_and_starts_theirs_and_nothing_is_reset() {
    var clocks =
        read(
            "2026-06-12T02:00:00Z", // Friday
            event(DRAFT, "2026-05-30T02:00:00Z"),
            event(SUBMITTED, "2026-06-01T02:00:00Z"), // Monday
            event(RETURNED, "2026-06-03T02:00:00Z"), // Wednesday
            event(SUBMITTED, "2026-06-08T02:00:00Z"), // Monday
            event(UNDER_REVIEW, "2026-06-09T02:00:00Z"));

    assertThat(clocks.body()).isEqualTo(new Days(6, 6));
    assertThat(clocks.applicant()).isEqualTo(new Days(3, 5));
  }

  @Test
  void testing_counts_for_the_laboratory() {
    var clocks =
        read(
            "2026-06-10T02:00:00Z",
            event(TESTING, "2026-06-01T02:00:00Z"),
            event(EVALUATION, "2026-06-09T02:00:00Z"));

    assertThat(clocks.laboratory()).isEqualTo(new Days(6, 8));
    assertThat(clocks.body()).isEqualTo(new Days(1, 1));
  }

  @Test
  void a_hand_over_within_a_state_counts_for_the_side_that_has_the_move() {
    var handed = event(EVALUATION, Turn.APPLICANT, "2026-06-02T02:00:00Z");

    assertThat(read("2026-06-04T02:00:00Z", event(EVALUATION, "2026-06-01T02:00:00Z"), handed))
        .isEqualTo(new Clocks(new Days(1, 1), new Days(2, 2), Days.NONE));
  }

  @Test
  void a_closed_case_stands_still() {
    assertThat(read("2027-06-04T02:00:00Z", event(GRANTED, "2026-06-01T02:00:00Z")).body())
        .isEqualTo(Days.NONE);
  }

  @Test
  void a_day_begins_where_the_body_is() {
    assertThat(read("2026-06-01T16:00:00Z", event(SUBMITTED, "2026-06-01T15:59:59Z")).body())
        .isEqualTo(new Days(1, 1));
  }

  @Test
  void the_sums_add_up_to_the_days_since_submission() {
    var clocks =
        read(
            "2026-07-31T02:00:00Z",
            event(SUBMITTED, "2026-06-01T20:00:00Z"),
            event(RETURNED, "2026-06-07T01:00:00Z"),
            event(SUBMITTED, "2026-06-07T23:00:00Z"),
            event(TESTING, "2026-06-20T17:00:00Z"));

    int sum =
        clocks.body().calendar() + clocks.applicant().calendar() + clocks.laboratory().calendar();
    assertThat(sum).isEqualTo(59);
  }

  @Test
  void holidays_do_not_count_and_make_up_days_do() {
    var golden = NATIONAL_DAY.between(LocalDate.parse("2026-09-30"), LocalDate.parse("2026-10-11"));

    assertThat(golden).isEqualTo(new Days(3, 11)); // 8, 9 and the made-up Saturday
  }

  private static Clocks read(String now, ApplicationEvent... events) {
    return Clocks.of(List.of(events), Instant.parse(now), BEIJING, PLAIN);
  }

  private static ApplicationEvent event(ApplicationState to, String at) {
    return event(to, to.turn(), at);
  }

  private static ApplicationEvent event(ApplicationState to, Turn turn, String at) {
    return new ApplicationEvent(
        to,
        to,
        turn,
        Instant.parse(at),
        new ApplicationEvent.Actor("a", "r"),
        "application.moved",
        List.of());
  }
}
