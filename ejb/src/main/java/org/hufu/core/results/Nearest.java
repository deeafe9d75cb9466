package org.hufu.core.results;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** "Did you mean": the known word that few keystrokes turn into the one that was written. */
public final class Nearest {
  /** Longer texts are sentences and not slips of the pen; comparing them would only cost time. */
  private static final int MAX_LENGTH = 60;

  private Nearest() {}

  /** The nearest word if it differs in at most a third of its characters, at least one. */
  public static Optional<String> of(String written, Collection<String> known) {
    String folded = Column.folded(written);
    if (folded.isEmpty() || folded.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    return known.stream()
        .filter(word -> Math.abs(word.length() - written.length()) <= MAX_LENGTH)
        .map(word -> new Distance(word, steps(folded, Column.folded(word))))
        .filter(distance -> distance.steps() <= Math.max(1, distance.word().length() / 3))
        .min(Comparator.comparingInt(Distance::steps))
        .map(Distance::word);
  }

  private record Distance(String word, int steps) {}

  /** Insertions, deletions and replacements that lead from one to the other (Levenshtein). */
  static int steps(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[to.length()];
  }
}
