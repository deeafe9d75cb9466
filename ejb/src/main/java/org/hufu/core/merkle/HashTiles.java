package org.hufu.core.merkle;

import java.util.List;

/** Where a log keeps its hashes: a database, or published files. */
@FunctionalInterface
public interface HashTiles {
  /**
   * Hashes of a tile, exactly as many as its width says. A store may cut them from a wider tile.
   *
   * @throws MalformedLog if the tile is not there
   */
  List<Hash> read(Tile tile);
}
