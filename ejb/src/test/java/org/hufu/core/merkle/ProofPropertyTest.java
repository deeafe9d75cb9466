package org.hufu.core.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A proof stops proving as soon as one bit of it changes. */
class ProofPropertyTest {
  private final LogExamples.Memory log = LogExamples.Memory.of(LogExamples.leaves(0, 700).toList());

  @Property(tries = 300)
  void a_flipped_bit_in_an_inclusion_proof_proves_nothing(
      @ForAll @IntRange(min = 2, max = 700) int size,
      @ForAll @IntRange(min = 0, max = 699) int any,
      @ForAll @IntRange(min = 0, max = 255) int bit) {
    MerkleTree tree = log.tree(size);
    long index = any % size;
    List<Hash> path = tree.prove(index).path();

    for (int i = 0; i < path.size(); i++) {
      InclusionProof forged = new InclusionProof(index, flipped(path, i, bit));
      assertThat(forged.includes(LogExamples.leaf(index), tree.head())).isFalse();
    }
  }

  @Property(tries = 300)
  void a_flipped_bit_in_a_consistency_proof_proves_nothing(
      @ForAll @IntRange(min = 2, max = 700) int size,
      @ForAll @IntRange(min = 1, max = 699) int any,
      @ForAll @IntRange(min = 0, max = 255) int bit) {
    MerkleTree tree = log.tree(size);
    long first = 1L + any % (size - 1);
    List<Hash> path = tree.proveGrowth(first).path();

    for (int i = 0; i < path.size(); i++) {
      ConsistencyProof forged = new ConsistencyProof(flipped(path, i, bit));
      assertThat(forged.connects(log.tree(first).head(), tree.head())).isFalse();
    }
  }

  @Property(tries = 100)
  void the_frontier_and_the_tiles_agree_on_the_root(
      @ForAll @IntRange(min = 0, max = 700) int size) {
    Frontier frontier = Frontier.EMPTY;
    for (Hash leaf : LogExamples.leaves(0, size).toList()) {
      frontier = frontier.append(leaf);
    }
    assertThat(frontier.head()).isEqualTo(log.tree(size).head());
  }

  @Property(tries = 100)
  void appending_in_two_steps_leaves_the_tiles_of_one_step(
      @ForAll @IntRange(min = 0, max = 700) int first,
      @ForAll @IntRange(min = 0, max = 700) int second) {
    List<Hash> all = LogExamples.leaves(0, first + second).toList();
    LogExamples.Memory twice =
        LogExamples.Memory.of(all.subList(0, first)).append(all.subList(first, all.size()));

    assertThat(twice.tiles).containsAllEntriesOf(LogExamples.Memory.of(all).tiles);
  }

  private static List<Hash> flipped(List<Hash> path, int index, int bit) {
    byte[] bytes = path.get(index).bytes();
    bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
    List<Hash> changed = new ArrayList<>(path);
    changed.set(index, Hash.of(bytes));
    return changed;
  }
}
