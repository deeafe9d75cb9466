package org.hufu.core.competence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.accreditation.Accreditation;
import org.hufu.core.accreditation.AccreditationStatus;
import org.hufu.core.accreditation.Norm;
import org.hufu.core.accreditation.ScopeEntry;
import org.hufu.core.accreditation.StatusChange;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.Text;
import org.hufu.core.conformity.Verdict;
import org.hufu.core.testing.Measurement;
import org.hufu.core.testing.Performance;
import org.hufu.core.testing.TestReportExamples;
import org.hufu.core.testing.TestReportHead;
import org.hufu.core.testing.TestResult;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A report of 2 to 20 March, tested at "1 Road" by method M-1 of standard S-1. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompetenceTest {
  private static final TestReportHead.Work WORK = TestReportExamples.HEAD.work();
  private static final TestedUnder UNDER = new TestedUnder("iot", "gateway", List.of("S-1"));
  private static final LocalDate TENTH = LocalDate.of(2026, 3, 10);
  private static final DateRange YEARS =
      new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2028, 12, 31));
  private static final StatusChange GRANTED = change(AccreditationStatus.GRANTED, "2024-01-01");

  @Test
  void an_entry_of_that_day_method_and_site_covers() {
    ScopeEntry entry = entry("M-1", "1 Road", YEARS);

    ScopeLine line = only(lines(result("TC-1", TENTH, "", ""), List.of(GRANTED), entry));

    assertThat(line.entry()).contains(entry);
    assertThat(line.reasons()).isEmpty();
  }

  @Test
  void the_entry_that_is_missing_is_named_by_standard_method_site_and_day() {
    ScopeLine line =
        only(lines(result("TC-1", TENTH, "", ""), List.of(GRANTED), entry("M-9", "1 Road", YEARS)));

    assertThat(line.reasons().get(0).code()).isEqualTo("competence.entry-missing");
    assertThat(line.reasons().get(0).values())
        .containsExactly("第一", "First", "S-1", "M-1", "1 Road", "2026-03-10", "TC-1");
    assertThat(line.reasons().get(1).code()).isEqualTo("accreditation.method-outside");
  }

  @Test
  void an_entry_without_method_or_site_covers_all_of_them() {
    assertThat(objections(result("TC-1", TENTH, "", ""), entry("", "", YEARS))).isEmpty();
  }

  @Test
  void another_site_is_out_of_scope_but_an_address_that_names_the_site_is_not() {
    ScopeEntry entry = entry("M-1", "Ｄemo  City", YEARS);

    assertThat(objections(result("TC-1", TENTH, "Hall 3, demo city", ""), entry)).isEmpty();
    assertThat(objections(result("TC-1", TENTH, "Demo City Harbour", ""), entry))
        .containsExactly("competence.entry-missing", "accreditation.site-outside");
  }

  @Test
  void an_entry_that_ended_after_the_test_still_covers_it_and_one_that_began_later_does_not() {
    ScopeEntry ended = entry("M-1", "1 Road", new DateRange(YEARS.from(), TENTH));
    ScopeEntry later = entry("M-1", "1 Road", new DateRange(TENTH.plusDays(1), YEARS.until()));

    assertThat(objections(result("TC-1", TENTH, "", ""), ended)).isEmpty();
    assertThat(objections(result("TC-1", TENTH, "", ""), later))
        .containsExactly("competence.entry-missing", "accreditation.entry-not-in-force");
  }

  @Test
  void a_result_without_day_must_be_covered_on_every_day_of_the_head() {
    TestResult undated = result("TC-1", null, "", "");
    ScopeEntry begins = entry("M-1", "1 Road", new DateRange(TENTH, YEARS.until()));
    ScopeEntry ends = entry("M-1", "1 Road", new DateRange(YEARS.from(), TENTH));
    List<StatusChange> pause =
        List.of(
            GRANTED,
            change(AccreditationStatus.SUSPENDED, "2026-03-08"),
            change(AccreditationStatus.GRANTED, "2026-03-09"));

    assertThat(objections(undated, begins)).isNotEmpty();
    assertThat(objections(undated, ends)).isNotEmpty();
    assertThat(objections(undated, begins, ends)).isEmpty();
    assertThat(Competence.objections(lines(undated, pause, entry("M-1", "1 Road", YEARS))))
        .extracting(Reason::code)
        .containsExactly("competence.entry-missing", "accreditation.suspended");
  }

  @Test
  void a_subcontractor_is_held_against_its_own_scope() {
    ScopeEntry entry = entry("M-1", "1 Road", YEARS);

    assertThat(objections(result("TC-1", TENTH, "", "Second"), entry))
        .containsExactly("competence.entry-missing", "accreditation.none");
    assertThat(objections(result("TC-1", TENTH, "", "Nobody"), entry))
        .containsExactly("competence.provider-unknown");
  }

  @Test
  void what_was_not_tested_needs_no_scope() {
    TestResult untested = TestResult.of("TC-1", Verdict.NOT_TESTED);

    assertThat(lines(untested, List.of(), entry("M-9", "", YEARS))).isEmpty();
  }

  @Test
  void a_laboratory_suspended_since_does_not_sign_and_an_ended_entry_does_not_stop_it() {
    ScopeEntry ended = entry("M-1", "1 Road", new DateRange(YEARS.from(), TENTH));
    List<StatusChange> since =
        List.of(GRANTED, change(AccreditationStatus.SUSPENDED, "2026-04-01"));
    LocalDate may = LocalDate.of(2026, 5, 1);

    List<ScopeLine> before = lines(result("TC-1", TENTH, "", ""), since, ended);

    assertThat(Competence.objections(before)).isEmpty();
    assertThat(Competence.standing(before, may))
        .extracting(Reason::code)
        .containsExactly("accreditation.suspended");
    assertThat(
            Competence.standing(lines(result("TC-1", TENTH, "", ""), List.of(GRANTED), ended), may))
        .isEmpty();
  }

  private static List<String> objections(TestResult result, ScopeEntry... scope) {
    return Competence.objections(lines(result, List.of(GRANTED), scope)).stream()
        .map(Reason::code)
        .toList();
  }

  private static ScopeLine only(List<ScopeLine> lines) {
    assertThat(lines).hasSize(1);
    return lines.get(0);
  }

  private static List<ScopeLine> lines(
      TestResult result, List<StatusChange> history, ScopeEntry... scope) {
    var head = new Accreditation.Head("cnas", "L0001", Norm.ISO_17025, YEARS);
    var held = new Accreditation("1", "lab-1", head, history, List.of(scope), 1);
    Map<String, Tester> testers =
        Map.of(
            "",
            new Tester("lab-1", new Text("第一", "First"), List.of(held)),
            "Second",
            new Tester("lab-2", new Text("第二", "Second"), List.of()));
    return Competence.of(
        UNDER,
        Activity.of(WORK, List.of(result), Map.of("TC-1", "M-1")),
        provider -> Optional.ofNullable(testers.get(provider)));
  }

  private static TestResult result(String id, LocalDate on, String site, String provider) {
    return new TestResult(
        id,
        Verdict.PASS,
        Measurement.none(),
        "",
        List.of(),
        new Performance(on, site, "", provider),
        "");
  }

  private static ScopeEntry entry(String method, String site, DateRange term) {
    return new ScopeEntry(method + site + term.from(), "iot", "gateway", "S-1", method, site, term);
  }

  private static StatusChange change(AccreditationStatus status, String from) {
    return new StatusChange(status, LocalDate.parse(from), "", "officer", Instant.EPOCH);
  }
}
