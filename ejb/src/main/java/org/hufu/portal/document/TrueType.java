package org.hufu.portal.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A TrueType font, parsed once and safe in any thread, out of which small fonts of some characters
 * are cut. They hold all that a PDF needs of a font and nothing else, so that a page costs what its
 * own characters cost. Source: ISO/IEC 14496-22 (OpenType), 4 and 5.
 */
final class TrueType {
  private static final int DIRECTORY = 12;
  private static final int DIRECTORY_ENTRY = 16;
  private static final int LONG_OFFSETS = 1;
  private static final int UNICODE_FULL = 12;

  /** Of a composite glyph, in the flags of each part. */
  private static final int WORDS = 1;

  private static final int SCALED = 8;
  private static final int MORE = 32;
  private static final int SCALED_TWICE = 64;
  private static final int MATRIX = 128;

  private final ByteBuffer file;
  private final Map<String, ByteBuffer> tables = new HashMap<>();
  private final Map<Integer, Integer> glyphs = new HashMap<>();

  /**
   * Reads a font.
   *
   * @throws IllegalStateException unless it has long offsets and names all of Unicode, as ours do
   */
  TrueType(byte[] bytes) {
    file = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    int count = file.getShort(4);
    for (int at = 0; at < count; at++) {
      int entry = DIRECTORY + at * DIRECTORY_ENTRY;
      byte[] tag = new byte[4];
      file.get(entry, tag);
      tables.put(
          new String(tag, StandardCharsets.US_ASCII),
          file.slice(file.getInt(entry + 8), file.getInt(entry + 12)));
    }
    if (table("head").getShort(50) != LONG_OFFSETS) {
      throw new IllegalStateException("A font with short offsets");
    }
    readCharacters();
  }

  private ByteBuffer table(String tag) {
    return tables.get(tag);
  }

  private void readCharacters() {
    ByteBuffer cmap = table("cmap");
    for (int at = 0; at < cmap.getShort(2); at++) {
      int start = cmap.getInt(4 + 8 * at + 4);
      if (cmap.getShort(start) == UNICODE_FULL) {
        readGroups(cmap, start);
        return;
      }
    }
    throw new IllegalStateException("A font that does not name all of Unicode");
  }

  private void readGroups(ByteBuffer cmap, int start) {
    for (int group = 0; group < cmap.getInt(start + 12); group++) {
      int at = start + 16 + 12 * group;
      int first = cmap.getInt(at);
      for (int point = first; point <= cmap.getInt(at + 4); point++) {
        glyphs.put(point, cmap.getInt(at + 8) + point - first);
      }
    }
  }

  boolean has(int codePoint) {
    return glyphs.containsKey(codePoint);
  }

  /** In thousandths of the font size; a character that is missing has none. */
  int widthOf(String text) {
    int units = Short.toUnsignedInt(table("head").getShort(18));
    return text.codePoints()
        .map(point -> has(point) ? advance(glyphs.get(point)) * 1000 / units : 0)
        .sum();
  }

  private int advance(int glyph) {
    int last = Short.toUnsignedInt(table("hhea").getShort(34)) - 1;
    return Short.toUnsignedInt(table("hmtx").getShort(4 * Math.min(glyph, last)));
  }

  /** A font of these characters alone; those that are missing are left out. */
  byte[] subset(SortedSet<Integer> codePoints) {
    SortedSet<Integer> needed = new TreeSet<>();
    needed.add(0);
    codePoints.stream().filter(this::has).forEach(point -> addWithParts(needed, glyphs.get(point)));
    Map<Integer, Integer> renumbered = new HashMap<>();
    needed.forEach(glyph -> renumbered.put(glyph, renumbered.size()));
    SortedMap<String, byte[]> made = new TreeMap<>();
    for (String same : List.of("OS/2", "name")) {
      made.put(same, bytes(table(same)));
    }
    made.put("cmap", characters(codePoints, renumbered));
    made.put("head", bytes(table("head")));
    made.put("hhea", with(table("hhea"), 34, renumbered.size()));
    made.put("maxp", with(table("maxp"), 4, renumbered.size()));
    made.put("post", withoutNames());
    made.put("hmtx", metrics(needed));
    putOutlines(made, needed, renumbered);
    return assembled(made);
  }

  private void addWithParts(SortedSet<Integer> needed, int glyph) {
    if (needed.add(glyph)) {
      ByteBuffer outline = outline(glyph);
      places(outline)
          .forEach(place -> addWithParts(needed, Short.toUnsignedInt(outline.getShort(place))));
    }
  }

  private ByteBuffer outline(int glyph) {
    int start = table("loca").getInt(4 * glyph);
    return table("glyf").slice(start, table("loca").getInt(4 * glyph + 4) - start);
  }

  /** Where in the outline of a composite glyph the numbers of its parts stand. */
  private static List<Integer> places(ByteBuffer outline) {
    List<Integer> places = new ArrayList<>();
    if (outline.limit() == 0 || outline.getShort(0) >= 0) {
      return places;
    }
    int at = 10;
    int flags = MORE;
    while ((flags & MORE) != 0) {
      flags = outline.getShort(at);
      places.add(at + 2);
      at += (flags & WORDS) == 0 ? 6 : 8;
      if ((flags & SCALED) != 0) {
        at += 2;
      } else if ((flags & SCALED_TWICE) != 0) {
        at += 4;
      } else if ((flags & MATRIX) != 0) {
        at += 8;
      }
    }
    return places;
  }

  private void putOutlines(
      Map<String, byte[]> made, SortedSet<Integer> needed, Map<Integer, Integer> renumbered) {
    int size = needed.stream().mapToInt(glyph -> padded(outline(glyph).limit())).sum();
    ByteBuffer glyf = ByteBuffer.allocate(size);
    ByteBuffer loca = ByteBuffer.allocate(4 * needed.size() + 4);
    for (int glyph : needed) {
      loca.putInt(glyf.position());
      ByteBuffer outline = outline(glyph);
      ByteBuffer copy = ByteBuffer.wrap(bytes(outline));
      for (int place : places(outline)) {
        int part = Short.toUnsignedInt(outline.getShort(place));
        copy.putShort(place, renumbered.get(part).shortValue());
      }
      glyf.put(copy);
      glyf.position(padded(glyf.position()));
    }
    made.put("glyf", glyf.array());
    made.put("loca", loca.putInt(size).array());
  }

  private byte[] metrics(SortedSet<Integer> needed) {
    int last = Short.toUnsignedInt(table("hhea").getShort(34)) - 1;
    ByteBuffer metrics = ByteBuffer.allocate(4 * needed.size());
    for (int glyph : needed) {
      int bearing = glyph <= last ? 4 * glyph + 2 : 4 * (last + 1) + 2 * (glyph - last - 1);
      metrics.putShort((short) advance(glyph)).putShort(table("hmtx").getShort(bearing));
    }
    return metrics.array();
  }

  /** One subtable of format 12, a group for each character. */
  private byte[] characters(SortedSet<Integer> codePoints, Map<Integer, Integer> renumbered) {
    List<Integer> present = codePoints.stream().filter(this::has).toList();
    int length = 16 + 12 * present.size();
    ByteBuffer cmap = ByteBuffer.allocate(12 + length);
    cmap.putShort((short) 0).putShort((short) 1);
    cmap.putShort((short) 3).putShort((short) 10).putInt(12);
    cmap.putShort((short) UNICODE_FULL).putShort((short) 0);
    cmap.putInt(length).putInt(0).putInt(present.size());
    present.forEach(
        point -> cmap.putInt(point).putInt(point).putInt(renumbered.get(glyphs.get(point))));
    return cmap.array();
  }

  private byte[] withoutNames() {
    byte[] head = new byte[32];
    table("post").get(0, head);
    return ByteBuffer.wrap(head).putInt(0, 0x00030000).array();
  }

  private static byte[] with(ByteBuffer table, int place, int count) {
    return ByteBuffer.wrap(bytes(table)).putShort(place, (short) count).array();
  }

  private static byte[] bytes(ByteBuffer table) {
    byte[] bytes = new byte[table.limit()];
    table.get(0, bytes);
    return bytes;
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }

  /** Checksums stay empty: who embeds the font writes them anew. */
  private byte[] assembled(SortedMap<String, byte[]> made) {
    int start = DIRECTORY + DIRECTORY_ENTRY * made.size();
    int size = start + made.values().stream().mapToInt(one -> padded(one.length)).sum();
    ByteBuffer font = ByteBuffer.allocate(size);
    font.putInt(file.getInt(0)).putShort((short) made.size()).position(DIRECTORY);
    for (Map.Entry<String, byte[]> table : made.entrySet()) {
      font.put(table.getKey().getBytes(StandardCharsets.US_ASCII)).putInt(0);
      font.putInt(start).putInt(table.getValue().length);
      font.put(start, table.getValue());
      start += padded(table.getValue().length);
    }
    return font.array();
  }
}
