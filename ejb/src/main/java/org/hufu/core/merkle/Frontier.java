package org.hufu.core.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * Right edge of a growing tree: enough to append and to know the root without reading what came
 * before.
 *
 * @param size leaves so far
 * @param subtrees roots of the complete subtrees, largest first, one for each bit set in the size
 */
public record Frontier(long size, List<Hash> subtrees) {
  /** Before the first leaf. */
  public static final Frontier EMPTY = new Frontier(0, List.of());

  public Frontier {
    subtrees = List.copyOf(subtrees);
    if (size < 0 || Long.bitCount(size) != subtrees.size()) {
      throw new MalformedLog("a frontier has one subtree for each bit of its size");
    }
  }

  public Frontier append(Hash leaf) {
    List<Hash> edge = new ArrayList<>(subtrees);
    Hash added = leaf;
    for (long rest = size; (rest & 1) == 1; rest >>= 1) {
      added = Hash.ofNode(edge.remove(edge.size() - 1), added);
    }
    edge.add(added);
    return new Frontier(size + 1, edge);
  }

  public TreeHead head() {
    if (subtrees.isEmpty()) {
      return new TreeHead(0, Hash.OF_EMPTY_TREE);
    }
    Hash root = subtrees.get(subtrees.size() - 1);
    for (int i = subtrees.size() - 2; i >= 0; i--) {
      root = Hash.ofNode(subtrees.get(i), root);
    }
    return new TreeHead(size, root);
  }
}
