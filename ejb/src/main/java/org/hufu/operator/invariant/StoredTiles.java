package org.hufu.operator.invariant;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hufu.core.merkle.Hash;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.Tile;
import org.hufu.core.merkle.Tiles;
import org.hufu.operator.check.Findings;
import org.hufu.operator.check.Snapshot;

/** Tiles as they follow from the leaves, held against the stored ones. */
final class StoredTiles {
  private final int shard;
  private final Map<Place, byte[]> expected = new HashMap<>();

  private record Place(int level, long index) {}

  StoredTiles(int shard, List<Hash> leaves) {
    this.shard = shard;
    Tiles.grow(
            tile -> {
              throw new MalformedLog("nothing was there before");
            },
            0,
            leaves)
        .forEach(
            (tile, hashes) ->
                expected.put(new Place(tile.level(), tile.index()), Tile.encode(hashes)));
  }

  void compare(Snapshot snapshot, Findings findings) {
    snapshot.each(
        "select level, index, hashes from log_tile where shard = "
            + shard
            + " order by level, index",
        row -> {
          findings.look("tile");
          Place place = new Place((int) row.number("level"), row.number("index"));
          byte[] hashes = expected.remove(place);
          findings.require(
              hashes != null && Arrays.equals(hashes, row.bytes("hashes")),
              name(place),
              "holds other hashes than its entries have");
        });
    expected.keySet().forEach(place -> findings.add(name(place), "is missing"));
  }

  private String name(Place place) {
    return "tile " + shard + "/" + place.level + "/" + place.index;
  }
}
