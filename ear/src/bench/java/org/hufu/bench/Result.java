package org.hufu.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoublePredicate;
import org.hufu.core.json.JsonObject;

/**
 * One comparison.
 *
 * @param id stable, for example {@code verify.pdf}
 * @param text what is measured, and beside what
 * @param ratio what the target speaks of
 * @param target for a person; empty where none was set
 * @param details figures of both sides
 */
record Result(
    String id, String text, double ratio, Target target, Map<String, JsonObject> details) {
  Result {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** A number that the ratio must reach, or none. */
  record Target(String text, DoublePredicate reached) {
    static Target none() {
      return new Target("", ratio -> true);
    }

    static Target atMost(double limit) {
      return new Target("at most " + limit, ratio -> ratio <= limit);
    }

    static Target atLeast(double limit) {
      return new Target("at least " + limit, ratio -> ratio >= limit);
    }
  }

  /** Median of ours by that of the peer's: both are so short that few are interrupted. */
  static Result of(String id, String text, Target target, Figures ours, Figures peer) {
    return new Result(id, text, ours.p50() / peer.p50(), target, details(ours, peer));
  }

  static Map<String, JsonObject> details(Figures ours, Figures peer) {
    Map<String, Figures> both = new LinkedHashMap<>();
    both.put("ours", ours);
    both.put("peer", peer);
    return details(both);
  }

  static Map<String, JsonObject> details(Map<String, Figures> all) {
    Map<String, JsonObject> details = new LinkedHashMap<>();
    all.forEach((name, figures) -> details.put(name, figures.toJson()));
    return details;
  }

  boolean isReached() {
    return target.reached().test(ratio);
  }

  JsonObject toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", id);
    json.put("text", text);
    json.put("ratio", Figures.rounded(ratio));
    if (!target.text().isEmpty()) {
      json.put("target", target.text());
      json.put("reached", isReached());
    }
    json.putAll(details);
    return JsonObject.of(json);
  }
}
