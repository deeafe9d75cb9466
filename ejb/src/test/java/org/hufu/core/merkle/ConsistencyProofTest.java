package org.hufu.core.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Lay RFC 9162, 2.1.4.2 beside this class: one nested class per step. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsistencyProofTest {
  private final LogExamples.Memory log = LogExamples.Memory.of(LogExamples.referenceLeaves());

  private TreeHead head(long size) {
    return log.tree(size).head();
  }

  private List<Hash> path(long first, long second) {
    return log.tree(second).proveGrowth(first).path();
  }

  private boolean connects(List<Hash> path, long first, long second) {
    return new ConsistencyProof(path).connects(head(first), head(second));
  }

  @Nested
  class Before_step_1 {
    @Test
    void a_tree_does_not_shrink() {
      assertThat(connects(path(3, 7), 7, 3)).isFalse();
    }

    @Test
    void a_tree_is_consistent_with_itself_by_an_empty_path() {
      assertThat(connects(List.of(), 5, 5)).isTrue();
      assertThat(connects(path(3, 7), 5, 5)).isFalse();
    }

    @Test
    void two_trees_of_one_size_need_one_root() {
      TreeHead other = new TreeHead(5, head(6).root());

      assertThat(new ConsistencyProof(List.of()).connects(head(5), other)).isFalse();
    }

    @Test
    void every_tree_grew_out_of_the_empty_one() {
      assertThat(connects(List.of(), 0, 5)).isTrue();
      assertThat(connects(path(3, 7), 0, 5)).isFalse();
    }
  }

  @Nested
  class Step_1 {
    @Test
    void refuses_an_empty_path() {
      assertThat(connects(List.of(), 4, 7)).isFalse();
    }
  }

  @Nested
  class Step_2 {
    @Test
    void takes_the_first_root_for_a_power_of_two() {
      assertThat(path(4, 7)).hasSize(1);
      assertThat(connects(path(4, 7), 4, 7)).isTrue();
    }
  }

  @Nested
  class Step_6 {
    @Test
    void a_refuses_a_path_that_goes_on_above_the_root() {
      List<Hash> longer = new ArrayList<>(path(3, 7));
      longer.add(head(3).root());

      assertThat(connects(longer, 3, 7)).isFalse();
    }
  }

  @Nested
  class Step_7 {
    @Test
    void refuses_another_first_root() {
      TreeHead other = new TreeHead(3, head(2).root());

      assertThat(new ConsistencyProof(path(3, 7)).connects(other, head(7))).isFalse();
    }

    @Test
    void refuses_another_second_root() {
      TreeHead other = new TreeHead(7, head(8).root());

      assertThat(new ConsistencyProof(path(3, 7)).connects(head(3), other)).isFalse();
    }

    @Test
    void refuses_a_path_that_ends_below_the_root() {
      List<Hash> whole = path(3, 7);

      assertThat(connects(whole.subList(0, whole.size() - 1), 3, 7)).isFalse();
    }
  }
}
