package org.hufu.core.published;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.merkle.EntryBundle;
import org.hufu.core.merkle.Hash;
import org.hufu.core.merkle.HashTiles;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.Tile;

/**
 * Tiles and bundles of one part as they are published. A log that has grown since need not keep a
 * partial tile; its beginning is that of the full one.
 */
public final class PublishedTiles implements HashTiles {
  private static final int REMEMBERED = 64;

  /** A full bundle of the longest entries. */
  private static final int LARGEST_BUNDLE = Tile.FULL * (2 + EntryBundle.MAX_ENTRY_BYTES);

  private final PublishedFiles files;
  private final String prefix;
  private final Map<Tile, List<Hash>> recent =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, List<Hash>> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * Reads nothing yet.
   *
   * @param prefix of the part, for example {@code /log/2026}
   */
  public PublishedTiles(PublishedFiles files, String prefix) {
    this.files = files;
    this.prefix = prefix;
  }

  public String path(Tile tile) {
    return prefix + "/" + tile.path();
  }

  public String bundlePath(long index, int width) {
    return prefix + "/" + EntryBundle.path(index, width);
  }

  /**
   * A tile's bytes.
   *
   * @throws Unreadable if nobody can tell whether it is there
   */
  public Optional<byte[]> bytes(Tile tile) {
    Optional<byte[]> bytes = files.read(path(tile), Tile.FULL * Hash.BYTES);
    if (bytes.isPresent() || tile.isFull()) {
      return bytes;
    }
    return files
        .read(path(new Tile(tile.level(), tile.index(), Tile.FULL)), Tile.FULL * Hash.BYTES)
        .filter(full -> full.length == Tile.FULL * Hash.BYTES)
        .map(full -> Arrays.copyOf(full, tile.width() * Hash.BYTES));
  }

  /**
   * Entries of a bundle.
   *
   * @throws MalformedLog if it is no bundle of this width
   * @throws Unreadable if nobody can tell whether it is there
   */
  public Optional<List<byte[]>> entries(long index, int width) {
    Optional<byte[]> bytes = files.read(bundlePath(index, width), LARGEST_BUNDLE);
    if (bytes.isPresent() || width == Tile.FULL) {
      return bytes.map(found -> EntryBundle.decode(found, width));
    }
    return files
        .read(bundlePath(index, Tile.FULL), LARGEST_BUNDLE)
        .map(found -> EntryBundle.decode(found, Tile.FULL).subList(0, width));
  }

  @Override
  public List<Hash> read(Tile tile) {
    List<Hash> known = recent.get(tile);
    if (known == null) {
      known =
          bytes(tile)
              .map(tile::decode)
              .orElseThrow(() -> new MalformedLog(path(tile) + " is missing"));
      recent.put(tile, known);
    }
    return known;
  }
}
