package org.hufu.core.merkle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A log at one size, read from its tiles: root and proofs. Source: RFC 9162, 2.1.1, 2.1.3.1 and
 * 2.1.4.1. Keeps the tiles that it read; one thread only.
 */
public final class MerkleTree {
  private final HashTiles tiles;
  private final long size;
  private final Map<Tile, List<Hash>> seen = new HashMap<>();

  public MerkleTree(HashTiles tiles, long size) {
    this.tiles = tiles;
    this.size = size;
  }

  public TreeHead head() {
    return new TreeHead(size, size == 0 ? Hash.OF_EMPTY_TREE : root(0, size));
  }

  /** Hash of the entry at this place. */
  public Hash leaf(long index) {
    requireBelow(index, size);
    return node(0, index);
  }

  public InclusionProof prove(long leafIndex) {
    requireBelow(leafIndex, size);
    List<Hash> path = new ArrayList<>();
    long begin = 0;
    long end = size;
    while (end - begin > 1) {
      long middle = begin + split(end - begin);
      if (leafIndex < middle) {
        path.add(root(middle, end));
        end = middle;
      } else {
        path.add(root(begin, middle));
        begin = middle;
      }
    }
    Collections.reverse(path);
    return new InclusionProof(leafIndex, path);
  }

  /** Proof that this tree grew out of the one with so many leaves. */
  public ConsistencyProof proveGrowth(long firstSize) {
    requireBelow(firstSize, size + 1);
    List<Hash> path = new ArrayList<>();
    if (firstSize > 0 && firstSize < size) {
      growth(firstSize, path);
    }
    return new ConsistencyProof(path);
  }

  private void growth(long firstSize, List<Hash> path) {
    long begin = 0;
    long end = size;
    while (firstSize < end) {
      long middle = begin + split(end - begin);
      if (firstSize <= middle) {
        path.add(root(middle, end));
        end = middle;
      } else {
        path.add(root(begin, middle));
        begin = middle;
      }
    }
    if (begin > 0) {
      path.add(root(begin, end));
    }
    Collections.reverse(path);
  }

  /** MTH(D[begin:end]). */
  private Hash root(long begin, long end) {
    long leaves = end - begin;
    if (Long.bitCount(leaves) == 1 && begin % leaves == 0) {
      int level = Long.numberOfTrailingZeros(leaves);
      return node(level, begin >>> level);
    }
    long middle = begin + split(leaves);
    return Hash.ofNode(root(begin, middle), root(middle, end));
  }

  /** Root of the complete subtree with 2^level leaves at this place of its level. */
  private Hash node(int level, long index) {
    int above = level % Tile.HEIGHT;
    long first = index << above;
    Tile tile = Tile.in(size, level / Tile.HEIGHT, first / Tile.FULL);
    int offset = (int) (first % Tile.FULL);
    return Tiles.fold(
        seen.computeIfAbsent(tile, this::read).subList(offset, offset + (1 << above)));
  }

  private List<Hash> read(Tile tile) {
    List<Hash> hashes = tiles.read(tile);
    if (hashes.size() != tile.width()) {
      throw new MalformedLog(tile.path() + " has " + hashes.size() + " hashes");
    }
    return hashes;
  }

  /** Largest power of two below the number of leaves, which is at least 2. */
  private static long split(long leaves) {
    return Long.highestOneBit(leaves - 1);
  }

  private static void requireBelow(long index, long limit) {
    if (index < 0 || index >= limit) {
      throw new IndexOutOfBoundsException("No place " + index + " in a log of " + limit);
    }
  }
}
