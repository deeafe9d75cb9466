package org.hufu.core.monitor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hufu.core.published.PublishedFiles;
import org.hufu.core.published.Unreadable;

/** What was looked at and found so far. Keeps the first findings of each kind and counts all. */
final class Findings {
  private static final int KEPT_OF_EACH = 20;
  private static final int LONGEST = 200;

  private final List<MonitorFinding> kept = new ArrayList<>();
  private final Map<Flaw, Long> counts = new EnumMap<>(Flaw.class);
  private final Map<String, Long> looked = new TreeMap<>();

  void add(Flaw flaw, String object, String detail) {
    if (counts.merge(flaw, 1L, Long::sum) <= KEPT_OF_EACH) {
      kept.add(new MonitorFinding(flaw, printable(object), printable(detail)));
    }
  }

  void require(boolean holds, Flaw flaw, String object, String detail) {
    if (!holds) {
      add(flaw, object, detail);
    }
  }

  /** Counts something that was checked. */
  void look(String kind) {
    looked.merge(kind, 1L, Long::sum);
  }

  /** One published file; that it is missing is a finding, and that it cannot be read another. */
  Optional<byte[]> read(PublishedFiles files, String path, int limit, Flaw missing) {
    try {
      Optional<byte[]> bytes = files.read(path, limit);
      require(bytes.isPresent(), missing, path, "");
      return bytes;
    } catch (Unreadable e) {
      unreadable(path, e);
      return Optional.empty();
    }
  }

  /** The same for a file that need not be there. */
  Optional<byte[]> find(PublishedFiles files, String path, int limit) {
    try {
      return files.read(path, limit);
    } catch (Unreadable e) {
      unreadable(path, e);
      return Optional.empty();
    }
  }

  void unreadable(String path, Unreadable thrown) {
    add(thrown.isTheirs() ? Flaw.TOO_LONG : Flaw.UNREACHABLE, path, thrown.getMessage());
  }

  /** What others wrote must not move the cursor of whoever reads it. */
  private static String printable(String text) {
    String clean = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "\uFFFD");
    return clean.substring(0, Math.min(clean.length(), LONGEST));
  }

  List<MonitorFinding> kept() {
    return List.copyOf(kept);
  }

  Map<Flaw, Long> counts() {
    return Map.copyOf(counts);
  }

  Map<String, Long> looked() {
    return new TreeMap<>(looked);
  }
}
