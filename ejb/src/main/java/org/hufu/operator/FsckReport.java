package org.hufu.operator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hufu.core.json.JsonObject;
import org.hufu.operator.check.Finding;
import org.hufu.operator.check.Findings;

/**
 * What came of a check.
 *
 * @param asOf the instant that everything is about
 * @param outcomes one for each invariant
 */
public record FsckReport(Instant asOf, List<Outcome> outcomes) {

  /** What one invariant looked at and found. */
  public record Outcome(String invariant, String statement, Findings findings) {
    private String looked() {
      Map<String, Long> looked = findings.looked();
      return looked.isEmpty()
          ? "nothing to look at"
          : looked.entrySet().stream()
              .map(one -> one.getKey() + ": " + one.getValue())
              .collect(Collectors.joining(", "));
    }

    private JsonObject toJson() {
      return JsonObject.of(
          "id",
          invariant,
          "statement",
          statement,
          "looked",
          JsonObject.of(findings.looked()),
          "findings",
          findings.count());
    }
  }

  public FsckReport {
    outcomes = List.copyOf(outcomes);
  }

  public boolean isClean() {
    return count() == 0;
  }

  /** All findings, also those too many to be kept. */
  public long count() {
    return outcomes.stream().mapToLong(one -> one.findings().count()).sum();
  }

  public List<Finding> findings() {
    return outcomes.stream().flatMap(one -> one.findings().kept().stream()).toList();
  }

  /** For people. */
  public String text() {
    StringBuilder text = new StringBuilder("As of " + asOf + "\n");
    for (Outcome outcome : outcomes) {
      long count = outcome.findings().count();
      text.append(count == 0 ? "ok   " : "BAD  ")
          .append(outcome.invariant())
          .append("  ")
          .append(outcome.statement())
          .append("\n           ")
          .append(outcome.looked())
          .append('\n');
      outcome.findings().kept().stream()
          .map(one -> "     !     " + one.object() + ": " + one.sentence() + "\n")
          .forEach(text::append);
    }
    return text.append(isClean() ? "Clean.\n" : count() + " findings.\n").toString();
  }

  /** For programs; shape {@code hufu:FsckReport:1}. */
  public JsonObject toJson() {
    return JsonObject.of(
        "type", "hufu:FsckReport:1",
        "asOf", asOf.toString(),
        "clean", isClean(),
        "invariants", outcomes.stream().map(Outcome::toJson).toList(),
        "findings",
            findings().stream()
                .map(
                    one ->
                        JsonObject.of(
                            "invariant", one.invariant(),
                            "object", one.object(),
                            "sentence", one.sentence()))
                .toList());
  }
}
