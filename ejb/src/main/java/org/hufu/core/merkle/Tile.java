package org.hufu.core.merkle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Name of up to 256 neighbouring hashes of one level, and their bytes. A full tile never changes; a
 * partial one is replaced by wider ones under other names. Source: C2SP tlog-tiles, "Merkle Tree".
 *
 * @param level 0 to 7; its hashes are roots of subtrees with 256^level leaves
 * @param index position among the tiles of its level
 * @param width number of hashes, 1 to 256; 256 is a full tile
 */
public record Tile(int level, long index, int width) {
  /** Hashes of a full tile. */
  public static final int FULL = 256;

  static final int HEIGHT = 8;

  private static final int MAX_LEVEL = 7;
  private static final int GROUP = 1000;
  private static final Pattern PATH =
      Pattern.compile("tile/([0-7])/((?:x[0-9]{3}/){0,4}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

  public Tile {
    if (level < 0 || level > MAX_LEVEL || index < 0 || width < 1 || width > FULL) {
      throw new MalformedLog("no tile: level " + level + ", index " + index + ", width " + width);
    }
  }

  /** The tile that holds this index's hashes in a tree of this many leaves. */
  static Tile in(long size, int level, long index) {
    long hashes = size >>> (HEIGHT * level);
    return new Tile(level, index, (int) Math.min(FULL, hashes - index * FULL));
  }

  /**
   * Reads a path below the log's prefix.
   *
   * @param path for example {@code tile/1/x001/x234/067.p/8}
   */
  public static Tile parse(String path) {
    Matcher matcher = PATH.matcher(path);
    if (matcher.matches()) {
      int width = matcher.group(3) == null ? FULL : Integer.parseInt(matcher.group(3));
      long index = Long.parseLong(matcher.group(2).replaceAll("[x/]", ""));
      Tile tile = new Tile(Integer.parseInt(matcher.group(1)), index, width);
      if (tile.path().equals(path)) {
        return tile;
      }
    }
    throw new MalformedLog("not the path of a tile");
  }

  public String path() {
    return path("tile/" + level + "/", index, width);
  }

  static String path(String prefix, long index, int width) {
    String groups = String.format(Locale.ROOT, "%03d", index % GROUP);
    for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
      groups = String.format(Locale.ROOT, "x%03d/", rest % GROUP) + groups;
    }
    return prefix + groups + (width == FULL ? "" : ".p/" + width);
  }

  public boolean isFull() {
    return width == FULL;
  }

  /** Hashes one after the other, 32 bytes each. */
  public static byte[] encode(List<Hash> hashes) {
    byte[] bytes = new byte[hashes.size() * Hash.BYTES];
    for (int i = 0; i < hashes.size(); i++) {
      System.arraycopy(hashes.get(i).bytes(), 0, bytes, i * Hash.BYTES, Hash.BYTES);
    }
    return bytes;
  }

  /** Inverse of {@link #encode} for this tile's width. */
  public List<Hash> decode(byte[] bytes) {
    if (bytes.length != width * Hash.BYTES) {
      throw new MalformedLog(path() + " has " + bytes.length + " bytes");
    }
    List<Hash> hashes = new ArrayList<>(width);
    for (int i = 0; i < bytes.length; i += Hash.BYTES) {
      hashes.add(Hash.of(Arrays.copyOfRange(bytes, i, i + Hash.BYTES)));
    }
    return hashes;
  }
}
