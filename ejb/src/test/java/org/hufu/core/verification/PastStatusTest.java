package org.hufu.core.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hufu.core.verification.Findings.BODY;
import static org.hufu.core.verification.Findings.CREDENTIAL;
import static org.hufu.core.verification.Findings.EVIDENCE;
import static org.hufu.core.verification.Findings.bytes;
import static org.hufu.core.verification.HistoryExamples.ISSUED;
import static org.hufu.core.verification.HistoryExamples.REINSTATED;
import static org.hufu.core.verification.HistoryExamples.SUSPENDED;
import static org.hufu.core.verification.HistoryExamples.UNTIL;
import static org.hufu.core.verification.HistoryExamples.WITHDRAWN;
import static org.hufu.core.verification.IssuerExamples.validity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.status.StatusMoment;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Suspended, reinstated, withdrawn: what held on a day in between? */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PastStatusTest {
  private static final String HISTORY = new HistoryExamples(BODY).signed();
  private static final Evidence BY_HISTORY = EVIDENCE.withStatus(List.of(HISTORY));

  private static StepResult ask(Instant at, List<String> statuses) {
    return new Verification(EVIDENCE.withStatus(statuses), at, UNTIL, () -> 0)
        .verify(bytes(CREDENTIAL))
        .step(Step.STATUS);
  }

  private static Finding expected(Instant at) {
    if (at.isBefore(ISSUED)) {
      return Finding.STATUS_NOT_ISSUED;
    }
    if (!at.isBefore(WITHDRAWN)) {
      return Finding.STATUS_WITHDRAWN;
    }
    boolean suspended = !at.isBefore(SUSPENDED) && at.isBefore(REINSTATED);
    return suspended ? Finding.STATUS_SUSPENDED : Finding.STATUS_HELD;
  }

  @Test
  void each_day_has_the_state_that_held_then() {
    for (Instant day = ISSUED.minus(Duration.ofDays(2));
        !day.isAfter(UNTIL);
        day = day.plus(Duration.ofHours(12))) {
      assertThat(ask(day, List.of(HISTORY)).code())
          .as(day.toString())
          .isEqualTo(expected(day).code());
    }
  }

  @Test
  void a_change_holds_from_its_second_on() {
    List<Instant> changes = List.of(ISSUED, SUSPENDED, REINSTATED, WITHDRAWN);

    for (Instant change : changes) {
      assertThat(ask(change, List.of(HISTORY)).code()).isEqualTo(expected(change).code());
      Instant before = change.minusSeconds(1);
      assertThat(ask(before, List.of(HISTORY)).code()).isEqualTo(expected(before).code());
    }
  }

  @Test
  void the_answer_names_the_event_it_rests_on() {
    assertThat(ask(SUSPENDED.plusSeconds(5), List.of(HISTORY)).details())
        .containsEntry("since", SUSPENDED.toString())
        .containsEntry("reason", "vulnerability")
        .containsEntry("leafIndex", "7")
        .containsEntry("completeUntil", UNTIL.toString());
  }

  @Test
  void a_history_makes_the_whole_verdict_about_a_past_day() {
    Instant held = Instant.parse("2026-06-10T12:00:00Z");
    Instant suspended = Instant.parse("2026-05-15T12:00:00Z");

    assertThat(new Verification(BY_HISTORY, held, UNTIL, () -> 0).verify(Findings.PDF).verdict())
        .isEqualTo(VerificationVerdict.VALID);
    assertThat(
            new Verification(BY_HISTORY, suspended, UNTIL, () -> 0).verify(Findings.PDF).verdict())
        .isEqualTo(VerificationVerdict.NOT_VALID);
  }

  @Test
  void a_history_knows_nothing_of_what_came_after_it() {
    assertThat(ask(UNTIL.plusSeconds(1), List.of(HISTORY)).code())
        .isEqualTo(Finding.STATUS_NO_LIST.code());
  }

  @Test
  void a_history_knows_more_than_a_list_of_the_morning() {
    List<String> statuses = new ArrayList<>();
    Instant morning = REINSTATED.minusSeconds(3600);
    statuses.add(
        IssuerExamples.statusList(StatusEntry.REVOCATION, validity(morning), BODY.statusKey));
    statuses.add(
        IssuerExamples.statusList(
            StatusEntry.SUSPENSION, validity(morning), BODY.statusKey, IssuerExamples.SLOT));
    Instant noon = REINSTATED.plusSeconds(3600);

    assertThat(ask(noon, statuses).code()).isEqualTo(Finding.STATUS_SUSPENDED.code());
    statuses.add(HISTORY);
    assertThat(ask(noon, statuses).code()).isEqualTo(Finding.STATUS_HELD.code());
  }

  @Test
  void no_history_undoes_a_withdrawal() {
    Instant at = REINSTATED.plusSeconds(3600);
    String revoked =
        IssuerExamples.statusList(
            StatusEntry.REVOCATION, validity(REINSTATED), BODY.statusKey, IssuerExamples.SLOT);

    assertThat(ask(at, List.of(HISTORY, revoked)).code())
        .isEqualTo(Finding.STATUS_WITHDRAWN.code());
  }

  @Test
  void of_two_histories_the_later_one_counts() {
    List<StatusMoment> early = HistoryExamples.moments().subList(0, 1);
    Instant until = SUSPENDED.plusSeconds(60);
    String old = HistoryExamples.signed(HistoryExamples.history(until, early), BODY.statusKey);
    Instant at = SUSPENDED.plusSeconds(30);

    assertThat(ask(at, List.of(old)).code()).isEqualTo(Finding.STATUS_HELD.code());
    assertThat(ask(at, List.of(old, HISTORY)).code()).isEqualTo(Finding.STATUS_SUSPENDED.code());
  }

  @Test
  void a_history_that_the_status_key_did_not_sign_is_refused() {
    String foreign = HistoryExamples.signed(HistoryExamples.history(), BODY.stranger);
    String misused = HistoryExamples.signed(HistoryExamples.history(), BODY.certificateKey);
    Instant at = Instant.parse("2026-06-10T12:00:00Z");

    assertThat(ask(at, List.of(foreign)).code()).isEqualTo(Finding.STATUS_LIST_REFUSED.code());
    assertThat(ask(at, List.of(misused)).code()).isEqualTo(Finding.STATUS_LIST_REFUSED.code());
  }
}
