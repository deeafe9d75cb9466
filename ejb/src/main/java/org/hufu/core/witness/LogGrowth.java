package org.hufu.core.witness;

import java.util.List;
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
   * The tree head after some more entries.
   *
   * @param before signed last
   * @param tiles as stored after the entries
   * @param leaves hashes of the entries as stored, in order
   * @throws MalformedLog if the stored tree did not grow out of the signed one, or lacks an entry
   */
  public static TreeHead proven(TreeHead before, HashTiles tiles, List<Hash> leaves) {
    MerkleTree tree = new MerkleTree(tiles, before.size() + leaves.size());
    TreeHead after = tree.head();
    if (!tree.proveGrowth(before.size()).connects(before, after)) {
      throw new MalformedLog(
          "what is stored did not grow out of the tree of " + before.size() + " signed last");
    }
    for (int at = 0; at < leaves.size(); at++) {
      long place = before.size() + at;
      if (!tree.prove(place).includes(leaves.get(at), after)) {
        throw new MalformedLog("what is stored does not hold entry " + place);
      }
    }
    return after;
  }
}
