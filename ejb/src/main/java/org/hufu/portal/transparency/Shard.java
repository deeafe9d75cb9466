package org.hufu.portal.transparency;

import java.util.Optional;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.TreeHead;

/**
 * A part of the log, with a tree of its own: one for each year, or more if a year needs a new key.
 *
 * @param id counted from 1 in the order of opening
 * @param name year, or year and number, for example {@code 2026} or {@code 2026-2}; {@code 0} for
 *     what was there before the log was cut
 * @param key of its checkpoints; the name is the origin
 * @param first position of its first entry, counted over all parts
 * @param size entries in it
 * @param end its last tree head, if it never grows again
 */
public record Shard(
    int id, String name, NoteKey key, long first, long size, Optional<TreeHead> end) {

  /** Place below the portal's address. */
  public String path() {
    return "/log/" + name;
  }

  /** Whether the entry at this position, counted over all parts, is one of it. */
  boolean holds(long position) {
    return position >= first && position - first < size;
  }

  int year() {
    return Integer.parseInt(name.split("-", 0)[0]);
  }

  /** The next name of the same year. */
  private String following() {
    String[] parts = name.split("-", 0);
    int number = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
    return parts[0] + "-" + (number + 1);
  }

  /** Name of the part that follows it; a clock that was set back opens no earlier year. */
  String next(int year) {
    return year > year() ? Integer.toString(year) : following();
  }
}
