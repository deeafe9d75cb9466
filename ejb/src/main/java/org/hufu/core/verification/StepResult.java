package org.hufu.core.verification;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.hufu.core.json.JsonObject;

/**
 * What one step found.
 *
 * @param code of a {@link Finding}, or of a flaw; names the plain sentence, too
 * @param details for the expert: keys, names, times, digests; in the order found
 * @param nanoseconds how long it took; 0 when nothing was done
 */
public record StepResult(
    Step step, StepOutcome outcome, String code, Map<String, String> details, long nanoseconds) {
  /** Code of a step that was left out because an earlier one failed. */
  public static final String SKIPPED = "step.skipped";

  public StepResult {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** {@code of(finding, "name", "value", ...)}; an empty value is left out. */
  static StepResult of(Finding finding, String... details) {
    return new StepResult(finding.step(), finding.outcome(), finding.code(), details(details), 0);
  }

  static StepResult failed(Step step, String code, String... details) {
    return new StepResult(step, StepOutcome.FAILED, code, details(details), 0);
  }

  static StepResult skipped(Step step) {
    return new StepResult(step, StepOutcome.NOT_CHECKED, SKIPPED, Map.of(), 0);
  }

  private static Map<String, String> details(String... details) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int at = 0; at < details.length; at += 2) {
      if (!details[at + 1].isEmpty()) {
        map.put(details[at], details[at + 1]);
      }
    }
    return map;
  }

  /** This result with the details of another one added. */
  StepResult alsoSaying(StepResult other) {
    Map<String, String> both = new LinkedHashMap<>(details);
    other.details.forEach(both::putIfAbsent);
    return new StepResult(step, outcome, code, both, nanoseconds);
  }

  /** The same, and one thing more for the expert. */
  StepResult with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(details);
    more.put(name, value);
    return new StepResult(step, outcome, code, more, nanoseconds);
  }

  StepResult took(long duration) {
    return new StepResult(step, outcome, code, details, Math.max(0, duration));
  }

  /** Whether rules or reader want this step, and nobody can tell. */
  boolean isMissing() {
    return (step.isRequired() && !fulfils(step)) || is(Finding.REGISTER_TOO_FEW_WITNESSES);
  }

  boolean fulfils(Step wanted) {
    return step == wanted && (outcome == StepOutcome.PASSED || outcome == StepOutcome.WARNING);
  }

  boolean is(Finding finding) {
    return code.equals(finding.code());
  }

  JsonObject toJson() {
    return JsonObject.of(
        "step",
        step.name(),
        "number",
        (long) step.number(),
        "outcome",
        outcome.name(),
        "code",
        code,
        "title",
        Sentences.json("step." + step.name().toLowerCase(Locale.ROOT)),
        "sentence",
        Sentences.json(code),
        "details",
        details,
        "microseconds",
        nanoseconds / 1000);
  }
}
