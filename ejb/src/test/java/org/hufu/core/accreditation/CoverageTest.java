package org.hufu.core.accreditation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CoverageTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  private static final DateRange YEARS =
      new DateRange(LocalDate.parse("2024-01-01"), LocalDate.parse("2028-12-31"));
  private static final StatusChange GRANTED = change(AccreditationStatus.GRANTED, "2024-01-01");
  private static final ScopeEntry ROUTERS = entry("router", "std-1", YEARS);
  private static final Question QUESTION = new Question("cne", "router", "std-1", TODAY);

  @Test
  void an_entry_of_a_scope_in_force_covers() {
    assertThat(ask(QUESTION, accreditation(YEARS, List.of(GRANTED), ROUTERS)))
        .isEqualTo(Outcome.done(ROUTERS));
  }

  @Test
  void no_edition_named_means_any_edition() {
    var any = new Question("cne", "router", "", TODAY);

    assertThat(ask(any, accreditation(YEARS, List.of(GRANTED), ROUTERS)))
        .isEqualTo(Outcome.done(ROUTERS));
  }

  @Test
  void without_an_accreditation_to_the_norm_nothing_is_covered() {
    var held = List.of(accreditation(YEARS, List.of(GRANTED), ROUTERS));

    assertThat(codes(Coverage.of(held, Norm.ISO_17065, QUESTION)))
        .containsExactly("accreditation.none");
  }

  @Test
  void dates_decide_about_that_day() {
    var past = new DateRange(LocalDate.parse("2020-01-01"), TODAY.minusDays(1));
    var future = new DateRange(TODAY.plusDays(1), YEARS.until());

    assertThat(codes(ask(QUESTION, accreditation(past, List.of(GRANTED), ROUTERS))))
        .containsExactly("accreditation.expired");
    assertThat(codes(ask(QUESTION, accreditation(future, List.of(GRANTED), ROUTERS))))
        .containsExactly("accreditation.not-yet-valid");
    assertThat(codes(ask(QUESTION, accreditation(YEARS, List.of(), ROUTERS))))
        .containsExactly("accreditation.not-granted");
  }

  @Test
  void a_suspension_holds_until_it_is_lifted() {
    var history =
        List.of(
            GRANTED,
            change(AccreditationStatus.SUSPENDED, "2026-10-01"),
            change(AccreditationStatus.GRANTED, "2026-11-24"));
    var accreditation = accreditation(YEARS, history, ROUTERS);
    var dayBefore = new Question("cne", "router", "std-1", TODAY.minusDays(1));

    assertThat(ask(QUESTION, accreditation)).isEqualTo(Outcome.done(ROUTERS));
    assertThat(codes(ask(dayBefore, accreditation))).containsExactly("accreditation.suspended");
  }

  @Test
  void a_withdrawn_accreditation_covers_nothing() {
    var history = List.of(GRANTED, change(AccreditationStatus.WITHDRAWN, "2026-10-01"));

    assertThat(codes(ask(QUESTION, accreditation(YEARS, history, ROUTERS))))
        .containsExactly("accreditation.withdrawn");
  }

  @Test
  void everything_outside_the_scope_is_named() {
    var accreditation = accreditation(YEARS, List.of(GRANTED), ROUTERS);

    assertThat(codes(ask(new Question("cne", "switch", "std-9", TODAY), accreditation)))
        .containsExactly("accreditation.category-outside", "accreditation.standard-outside");
    assertThat(codes(ask(new Question("iot", "router", "std-1", TODAY), accreditation)))
        .containsExactly("accreditation.scheme-outside");
  }

  @Test
  void category_and_edition_must_stand_in_one_entry() {
    var accreditation =
        accreditation(
            YEARS,
            List.of(GRANTED),
            entry("router", "std-9", YEARS),
            entry("switch", "std-1", YEARS));

    assertThat(codes(ask(QUESTION, accreditation)))
        .containsExactly("accreditation.combination-outside");
  }

  @Test
  void an_ended_entry_covers_the_days_before_its_end_only() {
    var ended = entry("router", "std-1", new DateRange(YEARS.from(), TODAY.minusDays(1)));
    var accreditation = accreditation(YEARS, List.of(GRANTED), ended);
    var dayBefore = new Question("cne", "router", "std-1", TODAY.minusDays(1));

    assertThat(codes(ask(QUESTION, accreditation)))
        .containsExactly("accreditation.entry-not-in-force");
    assertThat(ask(dayBefore, accreditation)).isEqualTo(Outcome.done(ended));
  }

  @Test
  void one_good_accreditation_is_enough_and_objections_to_all_are_named() {
    var expired =
        accreditation(
            new DateRange(LocalDate.parse("2020-01-01"), TODAY.minusDays(1)),
            List.of(GRANTED),
            ROUTERS);
    var other = accreditation(YEARS, List.of(GRANTED), entry("switch", "std-1", YEARS));
    var good = accreditation(YEARS, List.of(GRANTED), ROUTERS);

    assertThat(ask(QUESTION, expired, other, good)).isEqualTo(Outcome.done(ROUTERS));
    assertThat(codes(ask(QUESTION, expired, other)))
        .containsExactly("accreditation.expired", "accreditation.category-outside");
  }

  private static Outcome<ScopeEntry> ask(Question question, Accreditation... held) {
    return Coverage.of(List.of(held), Norm.ISO_17025, question);
  }

  private static List<String> codes(Outcome<ScopeEntry> outcome) {
    return outcome.fold(
        covered -> List.of(), reasons -> reasons.stream().map(Reason::code).toList());
  }

  private static Accreditation accreditation(
      DateRange term, List<StatusChange> history, ScopeEntry... scope) {
    var head = new Accreditation.Head("cnas", "L0001", Norm.ISO_17025, term);
    return new Accreditation("1", "lab", head, history, List.of(scope), 1);
  }

  private static ScopeEntry entry(String category, String standard, DateRange term) {
    return new ScopeEntry("e", "cne", category, standard, "", "Beijing", term);
  }

  private static StatusChange change(AccreditationStatus status, String from) {
    return new StatusChange(status, LocalDate.parse(from), "", "officer", Instant.EPOCH);
  }
}
