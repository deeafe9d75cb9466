package org.hufu.core.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hufu.core.merkle.Hash;
import org.hufu.core.merkle.HashTiles;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.MerkleTree;
import org.hufu.core.merkle.Tile;
import org.hufu.core.merkle.TreeHead;

/** What is read back before a tree head is signed. */
class LogGrowthTest {
  @Property(tries = 60)
  void growth_is_proven_at_every_size(@ForAll @IntRange(min = 0, max = 700) int size) {
    GrowingLog log = new GrowingLog("body.example/log").append(size);
    TreeHead before = log.tree().head();
    log.append(1);

    assertThat(LogGrowth.proven(before, log, List.of(leaf(log)))).isEqualTo(log.tree().head());
  }

  @Property(tries = 40)
  void several_entries_are_proven_at_once_and_none_may_be_missing(
      @ForAll @IntRange(min = 0, max = 600) int size,
      @ForAll @IntRange(min = 1, max = 300) int count,
      @ForAll int which) {
    GrowingLog log = new GrowingLog("body.example/log").append(size);
    TreeHead before = log.tree().head();
    log.append(count);
    List<Hash> leaves =
        new ArrayList<>(
            log.entries().stream().skip(size).map(entry -> Hash.ofLeaf(entry)).toList());

    assertThat(LogGrowth.proven(before, log, leaves)).isEqualTo(log.tree().head());
    leaves.set(Math.floorMod(which, count), Hash.ofLeaf(new byte[] {1}));
    assertThatExceptionOfType(MalformedLog.class)
        .isThrownBy(() -> LogGrowth.proven(before, log, leaves));
  }

  @Property(tries = 60)
  void one_wrong_hash_in_the_tiles_of_the_newest_tree_is_never_signed(
      @ForAll @IntRange(min = 1, max = 700) int size, @ForAll int which) {
    GrowingLog log = new GrowingLog("body.example/log").append(size);
    TreeHead before = log.tree().head();
    log.append(1);
    int place = Math.floorMod(which, size + 1);

    HashTiles damaged = damaged(log, new Tile(0, place / Tile.FULL, 1), place % Tile.FULL);
    if (log.tree().head().equals(new MerkleTree(damaged, size + 1).head())) {
      return; // that hash lies below a full tile, whose root stands in a tile of its own
    }
    assertThatExceptionOfType(MalformedLog.class)
        .isThrownBy(() -> LogGrowth.proven(before, damaged, List.of(leaf(log))));
  }

  @Property(tries = 20)
  void another_entry_than_the_one_stored_is_never_signed(
      @ForAll @IntRange(min = 0, max = 300) int size) {
    GrowingLog log = new GrowingLog("body.example/log").append(size);
    TreeHead before = log.tree().head();
    log.append(1);

    assertThatExceptionOfType(MalformedLog.class)
        .isThrownBy(() -> LogGrowth.proven(before, log, List.of(Hash.ofLeaf(new byte[] {1}))));
  }

  private static Hash leaf(GrowingLog log) {
    return log.tree().leaf(log.size() - 1);
  }

  private static HashTiles damaged(GrowingLog log, Tile where, int offset) {
    return tile -> {
      List<Hash> hashes = new ArrayList<>(log.read(tile));
      if (tile.level() == where.level()
          && tile.index() == where.index()
          && offset < hashes.size()) {
        byte[] bytes = hashes.get(offset).bytes();
        bytes[5] ^= 4;
        hashes.set(offset, Hash.of(bytes));
      }
      return hashes;
    };
  }
}
