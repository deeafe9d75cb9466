package org.hufu.core.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hufu.core.crosswalk.CrosswalkExamples.A;
import static org.hufu.core.crosswalk.CrosswalkExamples.B;
import static org.hufu.core.crosswalk.CrosswalkExamples.C;
import static org.hufu.core.crosswalk.CrosswalkExamples.crosswalk;
import static org.hufu.core.crosswalk.CrosswalkExamples.map;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WaysTest {
  private static final Crosswalk A_TO_B = crosswalk(A, B, map("A-1", "B-1", Relation.SUPERSET));
  private static final Crosswalk B_TO_C = crosswalk(B, C, map("B-1", "C-1", Relation.SUPERSET));

  @Test
  void a_crosswalk_is_read_from_both_sides() {
    assertThat(Ways.between(List.of(A_TO_B), B, A).to("A-1"))
        .extracting(link -> link.relation().orElseThrow())
        .containsExactly(Relation.SUBSET);
  }

  @Test
  void two_crosswalks_make_a_chain_that_names_both() {
    Link link = Ways.between(List.of(A_TO_B, B_TO_C), A, C).to("C-1").get(0);

    assertThat(link.relation()).contains(Relation.SUPERSET);
    assertThat(link.path()).containsExactly(A_TO_B, B_TO_C);
  }

  @Test
  void a_chain_without_inference_says_that_there_is_none() {
    Crosswalk widening = crosswalk(B, C, map("B-1", "C-1", Relation.SUBSET));

    Link link = Ways.between(List.of(A_TO_B, widening), A, C).to("C-1").get(0);

    assertThat(link.relation()).isEmpty();
    assertThat(link.told()).isTrue();
  }

  @Test
  void editions_that_nothing_joins_have_no_way() {
    assertThat(Ways.between(List.of(A_TO_B), A, C).isJoined()).isFalse();
    assertThat(Ways.between(List.of(A_TO_B), A, B).isJoined()).isTrue();
  }

  @Test
  void a_superseded_crosswalk_is_not_followed() {
    Crosswalk old =
        new Crosswalk(
            "a-to-b",
            "0.9",
            A,
            B,
            A_TO_B.provenance(),
            new Crosswalk.Standing(CrosswalkState.SUPERSEDED, List.of()),
            A_TO_B.mappings());

    assertThat(Ways.between(List.of(old), A, B).isJoined()).isFalse();
  }

  @Test
  void crosswalks_in_a_circle_come_to_an_end() {
    Crosswalk back = crosswalk(C, A, map("C-1", "A-1", Relation.EQUAL));

    assertThat(Ways.between(List.of(A_TO_B, B_TO_C, back), A, C).to("C-1")).hasSize(2);
  }

  @Test
  void a_crosswalk_approved_by_its_author_alone_is_not_approved() {
    Crosswalk own =
        new Crosswalk(
            "own",
            "1.0",
            A,
            B,
            new Crosswalk.Provenance(
                A_TO_B.provenance().title(),
                Crosswalk.Method.HUMAN,
                "first",
                A_TO_B.provenance().revised(),
                true),
            A_TO_B.standing(),
            A_TO_B.mappings());

    assertThat(A_TO_B.isApproved()).isTrue();
    assertThat(own.isApproved()).isFalse();
  }

  @Test
  void gaps_are_what_has_no_counterpart() {
    Crosswalk crosswalk =
        crosswalk(A, B, map("A-1", "B-1", Relation.INTERSECTS), map("A-2", "B-2", Relation.NONE));

    assertThat(Gaps.of(crosswalk, List.of("A-1", "A-2", "A-3"), List.of("B-1", "B-2")))
        .isEqualTo(new Gaps(List.of("A-2", "A-3"), List.of("B-2")));
  }

  @Test
  void two_statements_about_the_same_requirements_contradict() {
    assertThatThrownBy(
            () ->
                crosswalk(
                    A, B, map("A-1", "B-1", Relation.EQUAL), map("A-1", "B-1", Relation.NONE)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_draft_becomes_approved_only_by_way_of_a_review() {
    assertThat(CrosswalkState.DRAFT.next()).containsExactly(CrosswalkState.REVIEWED);
    assertThat(CrosswalkState.APPROVED.next()).containsExactly(CrosswalkState.SUPERSEDED);
  }

  @Test
  void hostile_crosswalks_cost_no_more_than_is_kept_and_what_covers_is_kept_first() {
    List<Crosswalk> many = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Mapping[] statements = new Mapping[200];
      for (int j = 0; j < statements.length; j++) {
        boolean last = i == 49 && j == statements.length - 1;
        statements[j] = map("A-" + j, "B-1", last ? Relation.EQUAL : Relation.INTERSECTS);
      }
      many.add(crosswalk(A, B, statements));
      many.add(crosswalk(B, C, map("B-1", "C-1", Relation.EQUAL)));
    }

    assertThat(Ways.between(many, A, B).to("B-1")).hasSize(Ways.MAX_LINKS);
    assertThat(Ways.between(many, A, B).to("B-1").get(0).relation()).contains(Relation.EQUAL);
    assertThat(Ways.between(many, A, C).to("C-1")).hasSize(Ways.MAX_LINKS);
  }
}
