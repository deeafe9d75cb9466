package org.hufu.core.merkle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a log's tiles change when entries are appended. Source: C2SP tlog-tiles. */
public final class Tiles {
  private Tiles() {}

  /**
   * All tiles that appending writes, lowest level first; each name is new or holds the same hashes
   * as before.
   *
   * @param size leaves before
   * @param leaves hashes of the new entries, in order
   */
  public static Map<Tile, List<Hash>> grow(HashTiles tiles, long size, List<Hash> leaves) {
    Map<Tile, List<Hash>> written = new LinkedHashMap<>();
    List<Hash> added = leaves;
    for (int level = 0; !added.isEmpty(); level++) {
      added = grow(tiles, new Edge(level, size >>> (Tile.HEIGHT * level)), added, written);
    }
    return written;
  }

  /** Returns the roots of the tiles that became full. */
  private static List<Hash> grow(
      HashTiles tiles, Edge edge, List<Hash> added, Map<Tile, List<Hash>> written) {
    List<Hash> hashes = new ArrayList<>(edge.read(tiles));
    hashes.addAll(added);
    List<Hash> full = new ArrayList<>();
    long index = edge.tile();
    for (int begin = 0; begin < hashes.size(); begin += Tile.FULL) {
      int end = Math.min(begin + Tile.FULL, hashes.size());
      List<Hash> part = List.copyOf(hashes.subList(begin, end));
      Tile tile = new Tile(edge.level(), index, part.size());
      written.put(tile, part);
      if (tile.isFull()) {
        full.add(fold(part));
      }
      index++;
    }
    return full;
  }

  /** Root over 2^n hashes of one level. */
  static Hash fold(List<Hash> hashes) {
    List<Hash> level = hashes;
    while (level.size() > 1) {
      List<Hash> above = new ArrayList<>(level.size() / 2);
      for (int i = 0; i < level.size(); i += 2) {
        above.add(Hash.ofNode(level.get(i), level.get(i + 1)));
      }
      level = above;
    }
    return level.get(0);
  }

  /** Right end of one level before appending. */
  private record Edge(int level, long hashes) {
    long tile() {
      return hashes / Tile.FULL;
    }

    List<Hash> read(HashTiles tiles) {
      int width = (int) (hashes % Tile.FULL);
      return width == 0 ? List.of() : tiles.read(new Tile(level, tile(), width));
    }
  }
}
