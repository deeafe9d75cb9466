package org.hufu.core.formats;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.conformity.Reason;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.results.Column;
import org.hufu.core.results.Finding;
import org.hufu.core.results.ForeignTest;
import org.hufu.core.results.Job;
import org.hufu.core.results.ReadResults;
import org.hufu.core.results.Reading;

/**
 * Results of SARIF 2.1.0. A result names ours by its rule, by a tag or taxon of result or rule, or
 * by a property {@code testCase} or {@code requirement}. The absence of results says nothing: a
 * rule that found nothing counts only where a result of kind {@code pass} says so. Source: OASIS
 * SARIF 2.1.0, 3.27.
 */
final class SarifResults {
  private static final Map<String, String> KINDS =
      Map.of(
          "pass", "pass",
          "fail", "fail",
          "open", "inconclusive",
          "review", "inconclusive",
          "informational", "informational",
          "notApplicable", "not-applicable");

  private final Reading reading;
  private int number;

  private SarifResults(Reading reading) {
    this.reading = reading;
  }

  static ReadResults read(JsonObject document, Job job) {
    String version = document.requireText("version");
    if (!version.equals("2.1.0")) {
      throw new MalformedJson(document.place("version"), "SARIF 2.1.0 was expected");
    }
    Reading reading = new Reading(job);
    List<JsonObject> runs = document.objects("runs");
    if (reading.admits(runs.stream().mapToInt(run -> run.list("results").size()).sum())) {
      SarifResults results = new SarifResults(reading);
      runs.forEach(results::run);
    }
    return reading.done(ReadResults.Frame.none());
  }

  private void run(JsonObject run) {
    JsonObject driver =
        run.object("tool").flatMap(tool -> tool.object("driver")).orElse(JsonObject.empty());
    List<JsonObject> rules = driver.objects("rules");
    Map<String, JsonObject> byId = new HashMap<>();
    rules.forEach(rule -> rule.text("id").ifPresent(id -> byId.putIfAbsent(id, rule)));
    String day = "";
    for (JsonObject invocation : run.objects("invocations")) {
      day = invocation.text("endTimeUtc").map(Properties::day).orElse(day);
      if (!invocation.flag("executionSuccessful").orElse(true)) {
        reading.note(
            Finding.warning(
                0,
                invocation.place("executionSuccessful"),
                "false",
                Reason.of("results.run-incomplete")));
      }
    }
    for (JsonObject result : run.objects("results")) {
      result(result, rule(result, rules, byId), day);
    }
  }

  private static Optional<JsonObject> rule(
      JsonObject result, List<JsonObject> rules, Map<String, JsonObject> byId) {
    Optional<Long> index =
        result
            .integer("ruleIndex")
            .or(() -> result.object("rule").flatMap(rule -> rule.integer("index")))
            .filter(place -> place >= 0 && place < rules.size());
    return index.map(place -> rules.get(place.intValue())).or(() -> ruleId(result).map(byId::get));
  }

  private static Optional<String> ruleId(JsonObject result) {
    return result
        .text("ruleId")
        .or(() -> result.object("rule").flatMap(reference -> reference.text("id")));
  }

  private void result(JsonObject result, Optional<JsonObject> rule, String day) {
    number++;
    List<String> hints = new ArrayList<>();
    ruleId(result).ifPresent(id -> addRule(id, hints));
    addTags(result, "taxa", hints);
    rule.ifPresent(
        known -> {
          known.text("id").ifPresent(id -> addRule(id, hints));
          known.text("name").ifPresent(hints::add);
          addTags(known, "relationships", hints);
        });
    Map<Column, String> cells = new EnumMap<>(Column.class);
    result.object("properties").ifPresent(bag -> cells.putAll(Properties.of(bag)));
    cells.put(Column.VERDICT, verdict(result));
    result
        .object("message")
        .flatMap(message -> message.text("text").or(() -> message.text("markdown")))
        .ifPresent(text -> cells.putIfAbsent(Column.REMARK, Properties.shortened(text)));
    if (!day.isEmpty()) {
      cells.putIfAbsent(Column.PERFORMED_ON, day);
    }
    String title = hints.isEmpty() ? "" : hints.get(0);
    if (isCurrent(result, title)) {
      reading.test(new ForeignTest(number, result.place(), title, hints, cells));
    }
    if (!result.list("suppressions").isEmpty()) {
      reading.note(
          Finding.warning(
              number,
              result.place("suppressions"),
              title,
              Reason.of("results.suppression-ignored", title)));
    }
  }

  /** A rule may be named with parts below it: {@code 5.1-1/empty}. */
  private static void addRule(String id, List<String> hints) {
    hints.add(id);
    int slash = id.indexOf('/');
    if (slash > 0) {
      hints.add(id.substring(0, slash));
    }
  }

  /** Tags in the property bag, and the ids of what is related. */
  private static void addTags(JsonObject json, String related, List<String> hints) {
    json.object("properties").ifPresent(bag -> hints.addAll(Properties.texts(bag, "tags")));
    for (JsonObject one : json.objects(related)) {
      one.text("id").ifPresent(hints::add);
      one.object("target").flatMap(target -> target.text("id")).ifPresent(hints::add);
    }
  }

  private static String verdict(JsonObject result) {
    String kind = result.text("kind").orElse("fail");
    return KINDS.getOrDefault(kind, kind);
  }

  /** What an earlier run found and this one did not is no result of this one. */
  private boolean isCurrent(JsonObject result, String title) {
    boolean isAbsent = result.text("baselineState").orElse("").equals("absent");
    if (isAbsent) {
      reading.note(
          Finding.warning(
              number,
              result.place("baselineState"),
              title,
              Reason.of("results.test-of-earlier-run", title)));
    }
    return !isAbsent;
  }
}
