package org.hufu.core.merkle;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Up to 256 neighbouring log entries, the data under one tile of level 0. Source: C2SP tlog-tiles,
 * "Log Entries":
 *
 * <pre>
 * struct { opaque TileLeaf&lt;0..2^16-1&gt;; } entries[width];
 * </pre>
 */
public final class EntryBundle {
  /** Longest entry in bytes, bound by its two-byte length. */
  public static final int MAX_ENTRY_BYTES = 0xFFFF;

  private EntryBundle() {}

  /** Path below the log's prefix: {@code tile/entries/x001/234.p/8}. */
  public static String path(long index, int width) {
    return Tile.path("tile/entries/", index, width);
  }

  /**
   * Entries one after the other, each after its length.
   *
   * @throws IllegalArgumentException if one is longer than {@link #MAX_ENTRY_BYTES}
   */
  public static byte[] encode(List<byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      if (entry.length > MAX_ENTRY_BYTES) {
        throw new IllegalArgumentException("A log entry has at most " + MAX_ENTRY_BYTES + " bytes");
      }
      bytes.write(entry.length >>> 8);
      bytes.write(entry.length);
      bytes.writeBytes(entry);
    }
    return bytes.toByteArray();
  }

  /**
   * Inverse of {@link #encode}.
   *
   * @param width entries that the bundle's name promises
   */
  public static List<byte[]> decode(byte[] bytes, int width) {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    List<byte[]> entries = new ArrayList<>();
    try {
      while (rest.hasRemaining()) {
        byte[] entry = new byte[Short.toUnsignedInt(rest.getShort())];
        rest.get(entry);
        entries.add(entry);
      }
    } catch (BufferUnderflowException e) {
      throw new MalformedLog("a bundle ends within an entry");
    }
    if (entries.size() != width) {
      throw new MalformedLog("a bundle has " + entries.size() + " entries instead of " + width);
    }
    return entries;
  }
}
