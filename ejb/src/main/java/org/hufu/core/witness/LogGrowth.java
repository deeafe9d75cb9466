package org.hufu.core.witness;

import org.hufu.core.merkle.Hash;
import org.hufu.core.merkle.HashTiles;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.MerkleTree;
import org.hufu.core.merkle.TreeHead;

/**
 * What a log checks of itself before it signs: one wrong bit in a signed tree makes a log useless
 * for ever. The hashes are read back from where they were stored, and judged as a stranger would.
 */
public final class LogGrowth {
  private LogGrowth() {}

  /**
   * The tree head after one more entry.
   *
   * @param before signed last
   * @param tiles as stored after the entry
   * @param leaf hash of the entry as stored
   * @throws MalformedLog if the stored tree did not grow out of the signed one, or lacks the entry
   */
  public static TreeHead proven(TreeHead before, HashTiles tiles, Hash leaf) {
    MerkleTree tree = new MerkleTree(tiles, before.size() + 1);
    TreeHead after = tree.head();
    if (!tree.proveGrowth(before.size()).connects(before, after)) {
      throw new MalformedLog(
          "what is stored did not grow out of the tree of " + before.size() + " signed last");
    }
    if (!tree.prove(before.size()).includes(leaf, after)) {
      throw new MalformedLog("what is stored does not hold entry " + before.size());
    }
    return after;
  }
}
