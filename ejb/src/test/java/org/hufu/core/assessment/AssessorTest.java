package org.hufu.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hufu.core.dossier.Dossier;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.CoverageState;
import org.hufu.core.recognition.Proposal;
import org.hufu.core.recognition.Ruling;
import org.hufu.core.rule.Vectors;
import org.hufu.core.ruleset.RuleSet;
import org.hufu.core.shape.RecordReader;
import org.hufu.core.shape.RecordWriter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AssessorTest {

  @Test
  void a_sound_case_is_recognised_whole() {
    Assessment outcome = Assessor.assess(Vectors.ruleSet(), Vectors.sound());

    assertThat(outcome.proposal()).isEqualTo(Proposal.RECOGNISE);
    assertThat(outcome.coverage()).allMatch(item -> item.state() == CoverageState.COVERED);
    assertThat(outcome.delta()).isEmpty();
    assertThat(outcome.objections()).isEmpty();
  }

  @Test
  void the_45_conditions_are_answered_in_their_order() {
    Assessment outcome = Assessor.assess(Vectors.ruleSet(), Vectors.sound());

    assertThat(outcome.rules())
        .extracting(rule -> rule.condition())
        .containsExactly(Condition.values());
    assertThat(outcome.rules()).noneMatch(rule -> rule.ruling() == Ruling.CANNOT_TELL);
  }

  @Test
  void the_tests_that_are_not_repeated_are_counted_with_their_days() {
    Assessment.Totals totals = Assessor.assess(Vectors.ruleSet(), Vectors.sound()).totals();

    assertThat(totals.testsSpared()).isEqualTo(8);
    assertThat(totals.daysSpared()).isEqualByComparingTo("11.0");
    assertThat(totals.testsLeft()).isZero();
    assertThat(totals.daysLeft()).isEqualByComparingTo("0");
  }

  @Test
  void a_recognition_ends_with_the_first_result_that_grows_too_old() {
    Assessment outcome = Assessor.assess(Vectors.ruleSet(), Vectors.sound());

    // the vulnerability result of 25 May 2026 counts for twelve months
    assertThat(outcome.caps().validUntil()).isEqualTo(LocalDate.of(2027, 5, 25));
    assertThat(outcome.caps().level()).isEqualTo("basic");
  }

  @Test
  void a_requirement_names_the_evidence_it_stands_on() {
    CoverageItem chained = item(Vectors.sound(), "T-3");

    assertThat(chained.evidence().orElseThrow().source()).isEqualTo("TR-1");
    assertThat(chained.evidence().orElseThrow().requirements()).containsExactly("S-3");
    assertThat(chained.evidence().orElseThrow().crosswalks())
        .containsExactly("nl-to-mid 1.0", "mid-to-cn 1.0");
  }

  @Test
  void all_objections_are_reported_together() {
    Assessment outcome =
        Assessor.assess(
            Vectors.ruleSet(),
            changed(
                Map.of(
                    "/sources/0/authenticity/signature/valid", "no",
                    "/sources/1/standing/status", "withdrawn",
                    "/claim/entitlement/consent", "no")));

    assertThat(outcome.proposal()).isEqualTo(Proposal.REFUSE);
    assertThat(outcome.objections())
        .extracting(objection -> objection.code().code())
        .containsExactly("sig-invalid", "no-consent", "source-withdrawn");
  }

  @Test
  void a_requirement_that_does_not_apply_is_not_asked() {
    Assessment outcome =
        Assessor.assess(Vectors.ruleSet(), changed(Map.of("/target/requirements/0/applies", "no")));

    assertThat(outcome.coverage()).hasSize(7);
    assertThat(outcome.totals().requirements()).isEqualTo(7);
  }

  @Test
  void a_recommendation_is_shown_and_never_tested_for() {
    Assessment outcome =
        Assessor.assess(
            Vectors.ruleSet(),
            changed(
                Map.of(
                    "/target/requirements/0/binding",
                    false,
                    "/sources/0/results/0/verdict",
                    "inconclusive")));

    assertThat(outcome.proposal()).isEqualTo(Proposal.RECOGNISE);
    assertThat(outcome.delta()).isEmpty();
    assertThat(outcome.coverage().get(0).state()).isEqualTo(CoverageState.NOT_COVERED);
  }

  @Test
  void a_test_case_for_two_requirements_is_done_once() {
    JsonObject shared =
        JsonObject.of("id", "TC-T-2", "method", JsonObject.of("id", ""), "days", "2");
    Assessment outcome =
        Assessor.assess(
            Vectors.ruleSet(),
            changed(
                Map.of(
                    "/target/requirements/0/tests/0", shared,
                    "/sources/0/results/0/verdict", "error",
                    "/sources/0/results/1/verdict", "error")));

    assertThat(outcome.delta()).hasSize(1);
    assertThat(outcome.delta().get(0).requirements()).containsExactly("T-1", "T-2");
    assertThat(outcome.totals().daysLeft()).isEqualByComparingTo("2");
  }

  @Test
  void a_whole_certificate_with_one_requirement_uncovered_is_refused() {
    Assessment outcome =
        Assessor.assess(
            Vectors.ruleSet(),
            changed(Map.of("/target/whole", true, "/sources/0/results/0/verdict", "error")));

    assertThat(outcome.proposal()).isEqualTo(Proposal.REFUSE);
  }

  @Test
  void results_of_the_target_s_own_edition_need_no_crosswalk() {
    Assessment outcome =
        Assessor.assess(
            Vectors.ruleSet(),
            changed(
                Map.of(
                    "/target/edition",
                    Vectors.document("sound-dossier.json")
                        .objects("sources")
                        .get(0)
                        .requireObject("issue")
                        .requireObject("edition"),
                    "/target/requirements/0/id",
                    "S-1",
                    "/basis/crosswalks",
                    List.of())));

    assertThat(outcome.coverage().get(0).evidence().orElseThrow().crosswalks()).isEmpty();
    assertThat(outcome.coverage().get(0).evidence().orElseThrow().relation()).isPresent();
  }

  @Test
  void a_stored_dossier_gives_the_stored_outcome_for_every_vector() {
    for (JsonObject vector : Vectors.all()) {
      JsonObject outcome = RecordWriter.write(Vectors.assess(vector));
      byte[] stored = JsonWriter.canonical(outcome);

      assertThat(JsonWriter.canonical(RecordWriter.write(Vectors.assess(vector))))
          .isEqualTo(stored);
      assertThat(RecordReader.read(Assessment.class, JsonReader.read(stored)))
          .isEqualTo(Vectors.assess(vector));
    }
  }

  @Test
  void a_dossier_and_a_rule_set_come_back_as_they_were_written() {
    assertThat(RecordReader.read(Dossier.class, RecordWriter.write(Vectors.sound())))
        .isEqualTo(Vectors.sound());
    assertThat(RecordReader.read(RuleSet.class, RecordWriter.write(Vectors.ruleSet())))
        .isEqualTo(Vectors.ruleSet());
  }

  @Test
  void a_member_that_no_record_names_is_refused_with_its_place() {
    JsonObject odd =
        Vectors.document("sound-dossier.json")
            .with(
                "target",
                Vectors.document("sound-dossier.json").requireObject("target").with("x", 1));

    assertThatThrownBy(() -> Vectors.dossier(odd))
        .isInstanceOfSatisfying(
            MalformedJson.class, refused -> assertThat(refused.place()).isEqualTo("/target/x"));
  }

  @Test
  void what_a_record_refuses_is_malformed_and_no_crash() {
    JsonObject odd = Vectors.document("sound-dossier.json").with("sources", List.of());
    JsonObject notJson = JsonReader.read("{\"at\":\"yesterday\"}".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> Vectors.dossier(odd)).isInstanceOf(MalformedJson.class);
    assertThatThrownBy(() -> Vectors.dossier(notJson)).isInstanceOf(MalformedJson.class);
  }

  private static CoverageItem item(Dossier dossier, String requirement) {
    return Assessor.assess(Vectors.ruleSet(), dossier).coverage().stream()
        .filter(item -> item.requirement().equals(requirement))
        .findFirst()
        .orElseThrow();
  }

  private static Dossier changed(Map<String, Object> changes) {
    return Vectors.dossier(
        Vectors.changed(
            Vectors.document("sound-dossier.json"),
            changes.entrySet().stream()
                .map(change -> JsonObject.of("path", change.getKey(), "value", change.getValue()))
                .toList()));
  }
}
