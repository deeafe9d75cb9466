package org.hufu.operator.invariant;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.operator.check.Findings;
import org.hufu.operator.check.Snapshot;

/** What the log says of the audit chains, held against their records one after the other. */
final class AuditAnchors {
  /** Anchors are made every hour. */
  private static final Duration LONGEST_WAIT = Duration.ofHours(2);

  /** What is younger may have been written by a portal that has just been started. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final Map<String, NavigableMap<Long, Anchor>> anchors = new HashMap<>();
  private final Map<String, Instant> firstWithout = new HashMap<>();
  private final Map<String, Instant> last = new HashMap<>();
  private final Instant taken;

  private AuditAnchors(Instant taken) {
    this.taken = taken;
  }

  private record Anchor(long leaf, String hash) {}

  static AuditAnchors of(Snapshot snapshot, Findings findings) {
    AuditAnchors anchors = new AuditAnchors(snapshot.taken());
    snapshot.each(
        "select leaf_index, data from log_entry"
            + " where position('\"type\":\"audit.anchor\"'::bytea in data) > 0 order by leaf_index",
        row -> {
          byte[] data = row.bytes("data");
          long leaf = row.number("leaf_index");
          findings.look(
              "audit anchor",
              Long.toString(leaf),
              object -> anchors.add(leaf, JsonReader.read(data)));
        });
    return anchors;
  }

  private void add(long leaf, JsonObject entry) {
    anchors
        .computeIfAbsent(entry.requireText("node"), node -> new TreeMap<>())
        .put(entry.requireInteger("sequence"), new Anchor(leaf, entry.requireText("hash")));
  }

  /** Looks at one record; they come in the order of their chain. */
  void meet(Snapshot.Row row, Findings findings) throws SQLException {
    String node = row.text("node");
    long sequence = row.number("sequence");
    NavigableMap<Long, Anchor> known = anchors.getOrDefault(node, new TreeMap<>());
    Anchor anchor = known.remove(sequence);
    if (anchor != null) {
      findings.require(
          anchor.hash.equals(HexFormat.of().formatHex(row.bytes("hash"))),
          "audit record " + node + " " + sequence,
          "has another hash than entry " + anchor.leaf + " of the log published");
    }
    Instant at = row.instant("at");
    if (anchor != null) {
      firstWithout.remove(node);
    } else if (known.isEmpty()) {
      firstWithout.putIfAbsent(node, at);
    }
    if (at.isBefore(taken.minus(FRESH))) {
      last.put(node, at);
    }
  }

  /** Says what remains when all records have been met. */
  void finish(Findings findings) {
    anchors.forEach(
        (node, left) ->
            left.forEach(
                (sequence, anchor) ->
                    findings.add(
                        "audit chain " + node,
                        "has lost record "
                            + sequence
                            + ", which entry "
                            + anchor.leaf
                            + " of the log published")));
    firstWithout.forEach(
        (node, since) ->
            findings.require(
                !last.getOrDefault(node, since).isAfter(since.plus(LONGEST_WAIT)),
                "audit chain " + node,
                "was not anchored in the log since " + since));
  }
}
