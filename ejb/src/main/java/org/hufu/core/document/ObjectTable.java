package org.hufu.core.document;

import java.util.EnumSet;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cross-reference table of a first revision, and whether the file holds what it names and
 * nothing else: no object twice, none that a later table could bring to light.
 *
 * <pre>
 * xref EOL 0 n EOL 0000000000 65535 f EOL (oooooooooo 00000 n EOL)* trailer
 * </pre>
 *
 * Source: ISO 32000-1, 7.5.4.
 */
final class ObjectTable {
  private static final int MAX_OBJECTS = 10_000;
  private static final int ENTRY_CHARS = 20;
  private static final Pattern HEAD = Pattern.compile("xref\\r?\\n0 ([1-9][0-9]{0,5})\\r?\\n");
  private static final Pattern FREE = Pattern.compile("0000000000 65535 f[ \\r][\\r\\n]");
  private static final Pattern USED = Pattern.compile("([0-9]{10}) 00000 n[ \\r][\\r\\n]");
  private static final String END = "endobj";

  private final String text;
  private final int place;

  /**
   * A table.
   *
   * @param text the first revision, one character per byte
   * @param place where the table starts
   */
  ObjectTable(String text, int place) {
    this.text = text;
    this.place = place;
  }

  Set<PdfFlaw> flaws() {
    Optional<NavigableMap<Integer, Integer>> objects = objects();
    if (objects.isEmpty()) {
      return EnumSet.of(PdfFlaw.CROSS_REFERENCE_UNUSUAL);
    }
    return isTiledBy(objects.get())
        ? EnumSet.noneOf(PdfFlaw.class)
        : EnumSet.of(PdfFlaw.HIDDEN_OBJECT);
  }

  /** Numbers of objects by their offsets. */
  private Optional<NavigableMap<Integer, Integer>> objects() {
    Matcher head = HEAD.matcher(text).region(place, text.length());
    if (!head.lookingAt()) {
      return Optional.empty();
    }
    int count = Integer.parseInt(head.group(1));
    int start = head.end();
    if (count > MAX_OBJECTS
        || !text.startsWith("trailer", start + count * ENTRY_CHARS)
        || !FREE.matcher(text).region(start, start + ENTRY_CHARS).matches()) {
      return Optional.empty();
    }
    NavigableMap<Integer, Integer> objects = new TreeMap<>();
    for (int number = 1; number < count; number++) {
      int at = start + number * ENTRY_CHARS;
      Matcher used = USED.matcher(text).region(at, at + ENTRY_CHARS);
      if (!used.matches()) {
        return Optional.empty();
      }
      long offset = Long.parseLong(used.group(1));
      if (offset >= place || objects.put((int) offset, number) != null) {
        return Optional.empty();
      }
    }
    return objects.isEmpty() ? Optional.empty() : Optional.of(objects);
  }

  /** Whether one object follows the other from the header to the table. */
  private boolean isTiledBy(NavigableMap<Integer, Integer> objects) {
    if (!isHeader(text.substring(0, objects.firstKey()))) {
      return false;
    }
    for (var object : objects.entrySet()) {
      int start = object.getKey();
      Integer next = objects.higherKey(start);
      int end = next == null ? place : next;
      int ends = text.indexOf(END, start);
      if (!text.startsWith(object.getValue() + " 0 obj", start)
          || ends < 0
          || ends + END.length() > end
          || !text.substring(ends + END.length(), end).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** One line, and a second one of a comment that makes the file look binary. */
  private static boolean isHeader(String head) {
    return head.matches("%PDF-1\\.[0-7]\\s+(%[^\\r\\n]{1,16}\\s+)?");
  }
}
