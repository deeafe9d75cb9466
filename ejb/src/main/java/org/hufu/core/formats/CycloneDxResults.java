package org.hufu.core.formats;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * Attestations of CycloneDX 1.6 and 1.7. Each entry of a map names a requirement of a standard that
 * the file defines; its identifier, title or reference is ours. Conformance 1 without counterclaim
 * is a pass, 0 a fail, anything between is inconclusive. Source: CycloneDX 1.6, declarations.
 */
final class CycloneDxResults {
  private static final Set<String> VERSIONS = Set.of("1.6", "1.7");

  private final Reading reading;
  private final Map<String, JsonObject> requirements = new HashMap<>();
  private int number;

  private CycloneDxResults(Reading reading) {
    this.reading = reading;
  }

  static ReadResults read(JsonObject document, Job job) {
    if (!VERSIONS.contains(document.requireText("specVersion"))) {
      throw new MalformedJson(document.place("specVersion"), "1.6 or 1.7 was expected");
    }
    JsonObject declarations = document.requireObject("declarations");
    Reading reading = new Reading(job);
    List<JsonObject> attestations = declarations.objects("attestations");
    if (reading.admits(attestations.stream().mapToInt(one -> one.list("map").size()).sum())) {
      CycloneDxResults results = new CycloneDxResults(reading);
      document.object("definitions").ifPresent(results::define);
      attestations.forEach(results::attestation);
    }
    return reading.done(ReadResults.Frame.none());
  }

  private void define(JsonObject definitions) {
    for (JsonObject standard : definitions.objects("standards")) {
      for (JsonObject requirement : standard.objects("requirements")) {
        requirement.text("bom-ref").ifPresent(ref -> requirements.put(ref, requirement));
      }
    }
  }

  private void attestation(JsonObject attestation) {
    for (JsonObject entry : attestation.objects("map")) {
      number++;
      String reference = entry.text("requirement").orElse("");
      JsonObject requirement = requirements.getOrDefault(reference, JsonObject.empty());
      List<String> hints = new ArrayList<>();
      requirement.text("identifier").ifPresent(hints::add);
      hints.add(reference);
      requirement.text("title").ifPresent(hints::add);
      hints.addAll(Properties.texts(requirement, "openCre"));
      Map<Column, String> cells = new EnumMap<>(Column.class);
      for (JsonObject property : requirement.objects("properties")) {
        Properties.put(cells, property.text("name").orElse(""), property.text("value").orElse(""));
      }
      JsonObject conformance = entry.object("conformance").orElse(JsonObject.empty());
      cells.put(Column.VERDICT, verdict(entry, conformance));
      conformance
          .text("rationale")
          .or(() -> attestation.text("summary"))
          .ifPresent(text -> cells.put(Column.REMARK, Properties.shortened(text)));
      reading.test(new ForeignTest(number, entry.place(), hints.get(0), hints, cells));
    }
  }

  private String verdict(JsonObject entry, JsonObject conformance) {
    double score = conformance.number("score").orElse(Double.NaN);
    boolean isCountered = !entry.list("counterClaims").isEmpty();
    if (score < 0 || score > 1) {
      reading.note(
          Finding.warning(
              number,
              conformance.place("score"),
              Double.toString(score),
              Reason.of("results.score-out-of-range")));
      return "inconclusive";
    }
    if (score == 1 && isCountered) {
      reading.note(
          Finding.warning(
              number, entry.place("counterClaims"), "", Reason.of("results.counterclaim")));
      return "inconclusive";
    }
    if (score == 1) {
      return "pass";
    }
    return score == 0 ? "fail" : "inconclusive";
  }
}
