package org.hufu.core.reliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hufu.core.assessment.Assessment;
import org.hufu.core.assessment.Assessor;
import org.hufu.core.dossier.Dossier;
import org.hufu.core.json.JsonObject;
import org.hufu.core.recognition.RecognitionState;
import org.hufu.core.recognition.Trigger;
import org.hufu.core.rule.Vectors;
import org.hufu.core.shape.RecordReader;
import org.hufu.core.shape.RecordWriter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RelianceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final Reliance SOUND = reliance(List.of());

  @Test
  void everything_relied_on_has_an_edge() {
    assertThat(SOUND.edges())
        .contains(
            new Edge(Edge.Kind.SOURCE, "TR-1"),
            new Edge(Edge.Kind.SOURCE, "C-1"),
            new Edge(Edge.Kind.KEY, "K-1"),
            new Edge(Edge.Kind.BODY, "nl-lab"),
            new Edge(Edge.Kind.BODY, "sub-lab"),
            new Edge(Edge.Kind.BODY, "nl-cb"),
            new Edge(Edge.Kind.CROSSWALK, "nl-to-cn"),
            new Edge(Edge.Kind.CROSSWALK, "mid-to-cn"),
            new Edge(Edge.Kind.EDITION, "EN-303645-V3.1.3"),
            new Edge(Edge.Kind.EDITION, "GB-1"),
            new Edge(Edge.Kind.ARRANGEMENT, "nl-to-cn-iot"),
            new Edge(Edge.Kind.RULE_SET, "cn-example"),
            new Edge(Edge.Kind.BASE, "B-1"))
        .doesNotHaveDuplicates();
  }

  @Test
  void what_nothing_relied_on_has_no_edge() {
    Reliance withoutChain =
        reliance(
            List.of(
                JsonObject.of("path", "/sources/0/results/2/verdict", "value", "inconclusive")));

    assertThat(withoutChain.edges())
        .contains(new Edge(Edge.Kind.CROSSWALK, "nl-to-cn"))
        .doesNotContain(new Edge(Edge.Kind.CROSSWALK, "mid-to-cn"));
  }

  @Test
  void an_event_re_opens_exactly_the_dependent_recognition() {
    Event suspended = event(Trigger.SOURCE_STATUS_CHANGED, Edge.Kind.SOURCE, "C-1");
    Event other = event(Trigger.SOURCE_STATUS_CHANGED, Edge.Kind.SOURCE, "C-2");

    assertThat(SOUND.after(suspended))
        .contains(
            new ReviewDue(Trigger.SOURCE_STATUS_CHANGED, "C-1", true, LocalDate.of(2027, 1, 30)));
    assertThat(SOUND.after(other)).isEmpty();
  }

  @Test
  void a_soft_event_waits_for_a_person() {
    ReviewDue due =
        SOUND
            .after(event(Trigger.CROSSWALK_CHANGED, Edge.Kind.CROSSWALK, "nl-to-cn"))
            .orElseThrow();

    assertThat(due.suspendsAtOnce()).isFalse();
  }

  @Test
  void a_hard_event_suspends_at_once_only_if_the_arrangement_says_so() {
    Reliance patient =
        reliance(
            List.of(
                JsonObject.of(
                    "path",
                    "/basis/arrangements/0/lifecycle/suspendsOnHardEvents",
                    "value",
                    false)));

    assertThat(patient.after(event(Trigger.DEPENDENCY_LOST, Edge.Kind.BASE, "B-1")))
        .get()
        .returns(false, ReviewDue::suspendsAtOnce);
  }

  @Test
  void what_was_signed_provably_before_a_compromise_stands() {
    assertThat(SOUND.after(compromise(Optional.of(Instant.parse("2026-07-01T00:00:00Z")))))
        .isEmpty();
    assertThat(SOUND.after(compromise(Optional.of(Instant.parse("2026-05-01T00:00:00Z")))))
        .isPresent();
    assertThat(SOUND.after(compromise(Optional.empty()))).isPresent();
  }

  @Test
  void every_trigger_re_opens_what_has_an_edge_to_it() {
    for (Trigger trigger : Trigger.values()) {
      assertThat(SOUND.after(event(trigger, Edge.Kind.SOURCE, "TR-1")))
          .as(trigger.code())
          .isPresent();
    }
  }

  @Test
  void the_end_of_validity_is_an_event_too() {
    assertThat(SOUND.on(SOUND.validUntil())).isEmpty();
    assertThat(SOUND.on(SOUND.validUntil().plusDays(1)))
        .get()
        .returns(Trigger.VALIDITY_REACHED, ReviewDue::trigger);
  }

  @Test
  void a_recognition_under_review_comes_back_restricted_or_ends() {
    assertThat(RecognitionState.REVIEW_DUE.next())
        .containsExactlyInAnyOrder(
            RecognitionState.IN_FORCE, RecognitionState.RESTRICTED, RecognitionState.ENDED);
    assertThat(RecognitionState.REFUSED.next()).isEmpty();
  }

  @Test
  void reliance_comes_back_as_it_was_stored() {
    assertThat(RecordReader.read(Reliance.class, RecordWriter.write(SOUND))).isEqualTo(SOUND);
  }

  private static Reliance reliance(List<JsonObject> changes) {
    Dossier dossier =
        Vectors.dossier(Vectors.changed(Vectors.document("sound-dossier.json"), changes));
    Assessment outcome = Assessor.assess(Vectors.ruleSet(), dossier);
    return Reliance.of(Vectors.ruleSet(), dossier, outcome);
  }

  private static Event event(Trigger trigger, Edge.Kind kind, String id) {
    return new Event(trigger, new Edge(kind, id), DAY, Optional.empty());
  }

  private static Event compromise(Optional<Instant> since) {
    return new Event(Trigger.KEY_COMPROMISED, new Edge(Edge.Kind.KEY, "K-1"), DAY, since);
  }
}
