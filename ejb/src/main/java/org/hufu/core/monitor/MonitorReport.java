package org.hufu.core.monitor;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hufu.core.json.JsonObject;

/**
 * What came of a check.
 *
 * @param at instant for which lists had to be valid
 * @param parts of the log, oldest first
 * @param looked how many of each kind were checked
 * @param findings the first of each kind
 * @param counts all of each kind
 */
public record MonitorReport(
    Instant at,
    List<Part> parts,
    Map<String, Long> looked,
    List<MonitorFinding> findings,
    Map<Flaw, Long> counts) {

  /** The one word for all of it. */
  public enum Verdict {
    /** Everything that is published was checked and agrees. */
    SOUND,
    /** Something is damaged, missing or contradicts. */
    DAMAGED,
    /** Nothing is wrong with what was seen, and not all was seen. */
    CANNOT_TELL
  }

  /**
   * A part of the log.
   *
   * @param size entries, as its checkpoint says
   * @param root base64
   * @param witnesses how many of the known ones cosigned, for example {@code 2/3}; empty if none is
   *     known
   * @param isClosed whether it never grows again
   */
  public record Part(String origin, long size, String root, String witnesses, boolean isClosed) {
    JsonObject toJson() {
      return JsonObject.of(
          "origin", origin,
          "size", size,
          "root", root,
          "witnesses", witnesses,
          "closed", isClosed);
    }
  }

  public MonitorReport {
    parts = List.copyOf(parts);
    looked = Map.copyOf(looked);
    findings = List.copyOf(findings);
    counts = Map.copyOf(counts);
  }

  /** Computed, always: nothing looked at is never sound. */
  public Verdict verdict() {
    if (counts.keySet().stream().anyMatch(Flaw::isDamage)) {
      return Verdict.DAMAGED;
    }
    return counts.isEmpty() && !parts.isEmpty() ? Verdict.SOUND : Verdict.CANNOT_TELL;
  }

  /** All findings, those too many to be kept too. */
  public long count() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** For programs. */
  public JsonObject toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", "hufu:LogReport:1");
    json.put("verdict", verdict().name());
    json.put("sentence", MonitorSentences.json(verdict()));
    json.put("at", at.toString());
    json.put("parts", parts.stream().map(Part::toJson).toList());
    json.put("looked", JsonObject.of(looked));
    json.put("count", count());
    json.put("findings", findings.stream().map(MonitorReport::json).toList());
    return JsonObject.of(json);
  }

  private static JsonObject json(MonitorFinding finding) {
    return JsonObject.of(
        "code", finding.flaw().code(),
        "sentence", MonitorSentences.json(finding.flaw()),
        "damage", finding.flaw().isDamage(),
        "object", finding.object(),
        "detail", finding.detail());
  }
}
