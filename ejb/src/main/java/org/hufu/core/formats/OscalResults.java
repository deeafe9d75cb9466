package org.hufu.core.formats;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
 * Findings of OSCAL assessment results. A finding names ours by its target, or by a prop {@code
 * test-case} or {@code requirement} of finding or observation. Source: NIST OSCAL 1, assessment
 * results model.
 */
final class OscalResults {
  /** Ends of target ids that say which part of a control is meant. */
  private static final Pattern PART = Pattern.compile("_(obj|smt|gdn)([._-].*)?$");

  private final Reading reading;
  private int number;

  private OscalResults(Reading reading) {
    this.reading = reading;
  }

  static ReadResults read(JsonObject document, Job job) {
    JsonObject assessment = document.requireObject("assessment-results");
    String version =
        assessment
            .object("metadata")
            .flatMap(metadata -> metadata.text("oscal-version"))
            .orElse("1");
    if (!version.startsWith("1")) {
      throw new MalformedJson(
          assessment.place("metadata") + "/oscal-version", "OSCAL 1 was expected");
    }
    Reading reading = new Reading(job);
    List<JsonObject> results = assessment.objects("results");
    if (reading.admits(results.stream().mapToInt(one -> one.list("findings").size()).sum())) {
      OscalResults findings = new OscalResults(reading);
      results.forEach(findings::result);
    }
    return reading.done(ReadResults.Frame.none());
  }

  private void result(JsonObject result) {
    Map<String, JsonObject> observations = new HashMap<>();
    result
        .objects("observations")
        .forEach(one -> one.text("uuid").ifPresent(uuid -> observations.put(uuid, one)));
    String day = result.text("end").or(() -> result.text("start")).map(Properties::day).orElse("");
    for (JsonObject finding : result.objects("findings")) {
      finding(finding, observations, day);
    }
  }

  private void finding(JsonObject finding, Map<String, JsonObject> observations, String outer) {
    number++;
    JsonObject target = finding.requireObject("target");
    Map<Column, String> cells = new EnumMap<>(Column.class);
    addProps(finding, cells);
    addProps(target, cells);
    String day = outer;
    for (JsonObject related : finding.objects("related-observations")) {
      JsonObject observation =
          observations.getOrDefault(
              related.text("observation-uuid").orElse(""), JsonObject.empty());
      addProps(observation, cells);
      day = observation.text("collected").map(Properties::day).orElse(day);
    }
    cells.put(Column.VERDICT, verdict(target));
    if (!day.isEmpty()) {
      cells.putIfAbsent(Column.PERFORMED_ON, day);
    }
    finding
        .text("description")
        .or(() -> target.text("description"))
        .ifPresent(text -> cells.putIfAbsent(Column.REMARK, Properties.shortened(text)));
    String id = target.text("target-id").orElse("");
    List<String> hints = new ArrayList<>(List.of(id, PART.matcher(id).replaceFirst("")));
    for (JsonObject link : finding.objects("links")) {
      link.text("href").ifPresent(href -> hints.add(href.substring(href.lastIndexOf('#') + 1)));
    }
    String title = finding.text("title").orElse(id);
    reading.test(new ForeignTest(number, finding.place(), title, hints, cells));
  }

  private static void addProps(JsonObject json, Map<Column, String> cells) {
    for (JsonObject prop : json.objects("props")) {
      Properties.put(cells, prop.text("name").orElse(""), prop.text("value").orElse(""));
    }
  }

  /** Only a stated reason makes something else of it than a pass or a fail. */
  private String verdict(JsonObject target) {
    JsonObject status = target.requireObject("status");
    String state = status.requireText("state");
    String reason = status.text("reason").orElse("");
    boolean contradicts =
        (state.equals("satisfied") && reason.equals("fail"))
            || (state.equals("not-satisfied") && reason.equals("pass"));
    if (contradicts) {
      reading.note(
          Finding.warning(
              number,
              status.place("reason"),
              reason,
              Reason.of("results.verdict-contradicts-outcome", reason, state)));
      return "inconclusive";
    }
    return switch (state) {
      case "satisfied" -> "pass";
      case "not-satisfied" -> reason.equals("other") ? "inconclusive" : "fail";
      default -> state;
    };
  }
}
