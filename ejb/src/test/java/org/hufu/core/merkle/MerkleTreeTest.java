package org.hufu.core.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every tree of up to 70 leaves, at every place; and trees that span several tiles. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MerkleTreeTest {
  private static final int LARGEST = 70;
  private static final long SEVERAL_TILES = 70_001;

  private final List<Hash> leaves = LogExamples.leaves(0, LARGEST).toList();
  private final LogExamples.Memory log = LogExamples.Memory.of(leaves);

  @Test
  void the_empty_tree_has_the_hash_of_nothing() {
    assertThat(log.tree(0).head().root())
        .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void roots_are_those_of_the_reference_tree() {
    LogExamples.Memory reference = LogExamples.Memory.of(LogExamples.referenceLeaves());
    for (int size = 1; size <= LogExamples.ROOTS.size(); size++) {
      assertThat(reference.tree(size).head().root()).hasToString(LogExamples.ROOTS.get(size - 1));
    }
  }

  @Test
  void roots_follow_the_definition() {
    for (int size = 0; size <= LARGEST; size++) {
      assertThat(log.tree(size).head().root()).isEqualTo(LogExamples.root(leaves.subList(0, size)));
    }
  }

  @Test
  void every_leaf_proves_its_place_and_no_other() {
    for (int size = 1; size <= LARGEST; size++) {
      TreeHead head = log.tree(size).head();
      for (int index = 0; index < size; index++) {
        InclusionProof proof = log.tree(size).prove(index);
        for (int place = 0; place < size; place++) {
          InclusionProof claim = new InclusionProof(place, proof.path());
          assertThat(claim.includes(leaves.get(index), head)).isEqualTo(place == index);
        }
      }
    }
  }

  @Test
  void every_tree_proves_that_it_grew_out_of_every_smaller_one() {
    for (int second = 0; second <= LARGEST; second++) {
      TreeHead head = log.tree(second).head();
      for (int first = 0; first <= second; first++) {
        ConsistencyProof proof = log.tree(second).proveGrowth(first);
        assertThat(proof.connects(log.tree(first).head(), head)).isTrue();
      }
    }
  }

  @Test
  void a_tree_over_many_tiles_proves_like_a_small_one() {
    LogExamples.Memory large = new LogExamples.Memory();
    large.append(LogExamples.leaves(0, 300).toList());
    TreeHead early = large.tree().head();
    large.append(LogExamples.leaves(300, SEVERAL_TILES).toList());
    MerkleTree tree = large.tree();

    assertThat(tree.proveGrowth(300).connects(early, tree.head())).isTrue();
    for (long index : new long[] {0, 255, 256, 65_535, 65_536, SEVERAL_TILES - 1}) {
      InclusionProof proof = tree.prove(index);
      assertThat(proof.includes(LogExamples.leaf(index), tree.head())).isTrue();
      assertThat(proof.includes(LogExamples.leaf(index + 1), tree.head())).isFalse();
    }
  }

  @Test
  void it_does_not_prove_what_it_does_not_hold() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> log.tree(5).prove(5));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> log.tree(5).proveGrowth(6));
  }

  @Test
  void a_store_that_answers_with_another_width_is_refused() {
    MerkleTree tree = new MerkleTree(tile -> leaves, 5);

    assertThatExceptionOfType(MalformedLog.class).isThrownBy(tree::head);
  }
}
