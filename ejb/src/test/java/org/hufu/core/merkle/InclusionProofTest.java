package org.hufu.core.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Lay RFC 9162, 2.1.3.2 beside this class: one nested class per step. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InclusionProofTest {
  private final LogExamples.Memory log = LogExamples.Memory.of(LogExamples.referenceLeaves());
  private final TreeHead head = log.tree(7).head();
  private final Hash leaf = LogExamples.referenceLeaves().get(3);
  private final List<Hash> path = log.tree(7).prove(3).path();

  @Nested
  class Step_1 {
    @Test
    void refuses_an_index_that_is_not_below_the_tree_size() {
      assertThat(new InclusionProof(7, path).includes(leaf, head)).isFalse();
    }

    @Test
    void refuses_a_negative_index() {
      assertThat(new InclusionProof(-1, path).includes(leaf, head)).isFalse();
    }

    @Test
    void refuses_everything_in_an_empty_tree() {
      TreeHead empty = new TreeHead(0, Hash.OF_EMPTY_TREE);

      assertThat(new InclusionProof(0, List.of()).includes(Hash.OF_EMPTY_TREE, empty)).isFalse();
    }
  }

  @Nested
  class Step_3 {
    @Test
    void takes_the_only_leaf_for_the_root() {
      Hash only = LogExamples.leaf(0);

      assertThat(new InclusionProof(0, List.of()).includes(only, new TreeHead(1, only))).isTrue();
    }
  }

  @Nested
  class Step_4 {
    @Test
    void a_refuses_a_path_that_goes_on_above_the_root() {
      List<Hash> longer = new ArrayList<>(path);
      longer.add(leaf);

      assertThat(new InclusionProof(3, longer).includes(leaf, head)).isFalse();
    }

    @Test
    void b_refuses_hashes_in_another_order() {
      List<Hash> swapped = List.of(path.get(1), path.get(0), path.get(2));

      assertThat(new InclusionProof(3, swapped).includes(leaf, head)).isFalse();
    }
  }

  @Nested
  class Step_5 {
    @Test
    void accepts_a_path_that_ends_in_the_root() {
      assertThat(new InclusionProof(3, path).includes(leaf, head)).isTrue();
    }

    @Test
    void refuses_a_path_that_ends_below_the_root() {
      List<Hash> shorter = path.subList(0, path.size() - 1);

      assertThat(new InclusionProof(3, shorter).includes(leaf, head)).isFalse();
    }

    @Test
    void refuses_the_root_of_another_tree() {
      assertThat(new InclusionProof(3, path).includes(leaf, log.tree(8).head())).isFalse();
    }
  }
}
