package org.hufu.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hufu.core.dossier.Dossier;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.recognition.Bearing;
import org.hufu.core.recognition.Proposal;
import org.hufu.core.rule.Vectors;
import org.hufu.core.shape.RecordReader;
import org.hufu.core.shape.RecordWriter;

/** What holds for any case: three of the vectors' changes at once. */
class AnyCaseTest {
  private static final List<JsonObject> VECTORS = Vectors.all();
  private static final JsonObject SOUND = Vectors.document("sound-dossier.json");

  @Property(tries = 300)
  void stored_input_gives_the_stored_outcome(@ForAll("cases") List<JsonObject> vectors) {
    Dossier dossier = dossier(vectors);
    byte[] stored = JsonWriter.canonical(RecordWriter.write(dossier));
    byte[] outcome = outcome(dossier);

    Dossier again = RecordReader.read(Dossier.class, JsonReader.read(stored));

    assertThat(again).isEqualTo(dossier);
    assertThat(outcome(again)).isEqualTo(outcome);
  }

  @Property(tries = 300)
  void the_gravest_objection_decides(@ForAll("cases") List<JsonObject> vectors) {
    Assessment outcome = Assessor.assess(Vectors.ruleSet(), dossier(vectors));
    var objections = outcome.objections();
    boolean refuses =
        objections.stream()
            .anyMatch(one -> one.isWhole() && one.certain() && one.bearing() == Bearing.HARD);

    if (refuses) {
      assertThat(outcome.proposal()).isEqualTo(Proposal.REFUSE);
    } else if (objections.stream().anyMatch(one -> one.bearing() == Bearing.EVIDENCE)) {
      assertThat(outcome.proposal()).isEqualTo(Proposal.RETURN);
    }
    assertThat(outcome.proposal() == Proposal.RECOGNISE && !objections.isEmpty()).isFalse();
  }

  @Property(tries = 300)
  void nothing_is_recognised_for_less_than_the_least_validity(
      @ForAll("cases") List<JsonObject> vectors) {
    Dossier dossier = dossier(vectors);
    Assessment outcome = Assessor.assess(Vectors.ruleSet(), dossier);

    if (outcome.proposal() == Proposal.RECOGNISE
        || outcome.proposal() == Proposal.RECOGNISE_WITH_DELTA) {
      int months = Vectors.ruleSet().parameters().terms().minimumMonths();
      assertThat(outcome.caps().validUntil())
          .isAfterOrEqualTo(dossier.day().plusMonths(months).minusDays(1));
    }
  }

  @Property(tries = 300)
  void every_binding_requirement_is_either_covered_or_tested(
      @ForAll("cases") List<JsonObject> vectors) {
    Assessment outcome = Assessor.assess(Vectors.ruleSet(), dossier(vectors));
    List<String> tested =
        outcome.delta().stream().flatMap(test -> test.requirements().stream()).toList();

    for (CoverageItem item : outcome.coverage()) {
      assertThat(tested.contains(item.requirement()))
          .as(item.requirement())
          .isEqualTo(item.binding() && !item.state().isCovered());
    }
    assertThat(outcome.delta()).extracting(DeltaTest::id).doesNotHaveDuplicates();
  }

  @Provide
  Arbitrary<List<JsonObject>> cases() {
    return Arbitraries.of(VECTORS).list().ofMinSize(1).ofMaxSize(3);
  }

  private static Dossier dossier(List<JsonObject> vectors) {
    List<JsonObject> changes = new ArrayList<>();
    vectors.forEach(vector -> changes.addAll(vector.objects("change")));
    Assume.that(
        changes.stream().map(change -> change.requireText("path")).distinct().count()
            == changes.size());
    Assume.that(
        changes.stream()
            .noneMatch(
                one ->
                    changes.stream()
                        .anyMatch(
                            other ->
                                other
                                    .requireText("path")
                                    .startsWith(one.requireText("path") + "/"))));
    return Vectors.dossier(Vectors.changed(SOUND, changes));
  }

  private static byte[] outcome(Dossier dossier) {
    return JsonWriter.canonical(RecordWriter.write(Assessor.assess(Vectors.ruleSet(), dossier)));
  }
}
