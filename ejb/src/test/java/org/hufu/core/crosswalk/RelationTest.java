package org.hufu.core.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hufu.core.crosswalk.Relation.EQUAL;
import static org.hufu.core.crosswalk.Relation.EQUIVALENT;
import static org.hufu.core.crosswalk.Relation.INTERSECTS;
import static org.hufu.core.crosswalk.Relation.NONE;
import static org.hufu.core.crosswalk.Relation.SUBSET;
import static org.hufu.core.crosswalk.Relation.SUPERSET;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Requirements are modelled as the non-empty sets of five clauses, written as bits. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RelationTest {
  private static final int ALL = (1 << 5) - 1;

  @Test
  void a_chain_infers_exactly_what_all_sets_agree_on() {
    Map<Relation, Map<Relation, Set<Relation>>> seen = new EnumMap<>(Relation.class);
    for (int a = 1; a <= ALL; a++) {
      for (int b = 1; b <= ALL; b++) {
        for (int c = 1; c <= ALL; c++) {
          seen.computeIfAbsent(between(a, b), first -> new EnumMap<>(Relation.class))
              .computeIfAbsent(between(b, c), second -> EnumSet.noneOf(Relation.class))
              .add(between(a, c));
        }
      }
    }
    seen.forEach(
        (first, row) ->
            row.forEach(
                (second, possible) ->
                    assertThat(first.then(second))
                        .as("%s then %s, sets show %s", first, second, possible)
                        .isEqualTo(
                            possible.size() == 1
                                ? Optional.of(possible.iterator().next())
                                : Optional.empty())));
    assertThat(seen).hasSize(5); // equivalent is the same set in other words
  }

  @Test
  void equivalent_passes_every_relation_on_and_never_becomes_equal() {
    for (Relation relation : Relation.values()) {
      Optional<Relation> expected = Optional.of(relation == EQUAL ? EQUIVALENT : relation);
      assertThat(EQUIVALENT.then(relation)).isEqualTo(expected);
      assertThat(relation.then(EQUIVALENT)).isEqualTo(expected);
    }
  }

  @Test
  void nothing_covers_through_a_chain_that_would_not_cover_in_one_step() {
    for (Relation first : Relation.values()) {
      for (Relation second : Relation.values()) {
        assertThat(first.then(second).filter(Relation::covers).isPresent())
            .isEqualTo(first.covers() && second.covers());
      }
    }
  }

  @Test
  void the_inverse_of_every_pair_of_sets_is_the_relation_the_other_way_round() {
    for (int a = 1; a <= ALL; a++) {
      for (int b = 1; b <= ALL; b++) {
        assertThat(between(a, b).inverse()).isEqualTo(between(b, a));
      }
    }
  }

  @Test
  void what_holds_to_two_targets_together_says_of_each_only_what_all_sets_agree_on() {
    Map<Relation, Set<Relation>> seen = new EnumMap<>(Relation.class);
    for (int a = 1; a <= ALL; a++) {
      for (int b = 1; b <= ALL; b++) {
        for (int c = 1; c <= ALL; c++) {
          seen.computeIfAbsent(between(a, b | c), whole -> EnumSet.noneOf(Relation.class))
              .add(between(a, b));
        }
      }
    }
    assertThat(seen.get(NONE)).containsExactly(NONE);
    assertThat(seen.get(SUPERSET)).containsExactlyInAnyOrder(SUPERSET);
    assertThat(seen.get(EQUAL)).containsExactlyInAnyOrder(EQUAL, SUPERSET);
    assertThat(NONE.toEach()).contains(NONE);
    assertThat(SUPERSET.toEach()).contains(SUPERSET);
    assertThat(EQUAL.toEach()).contains(SUPERSET); // at least all of it
    assertThat(SUBSET.toEach()).isEmpty();
    assertThat(INTERSECTS.toEach()).isEmpty();
  }

  @Test
  void the_words_of_oscal_lead_back() {
    for (Relation relation : Relation.values()) {
      assertThat(Relation.ofOscal(relation.oscal())).contains(relation);
    }
    assertThat(Relation.ofOscal("meets")).isEmpty();
  }

  /** The relation that two sets of bits have. */
  private static Relation between(int a, int b) {
    if (a == b) {
      return EQUAL;
    }
    int common = a & b;
    if (common == 0) {
      return NONE;
    }
    return IntStream.of(a, b).filter(set -> set == common).findFirst().isEmpty()
        ? INTERSECTS
        : common == a ? SUBSET : SUPERSET;
  }
}
