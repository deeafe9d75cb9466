package org.hufu.web.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hufu.core.competence.Activity;
import org.hufu.core.competence.ScopeLine;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;

/** Wire shape of what was done where and when, and the line of a scope that covers it. */
final class CompetenceJson {
  private CompetenceJson() {}

  static String write(List<ScopeLine> lines, Locale locale) {
    return JsonWriter.plain(
        JsonObject.of("items", lines.stream().map(line -> of(line, locale)).toList()));
  }

  private static JsonObject of(ScopeLine line, Locale locale) {
    Activity activity = line.activity();
    Map<String, Object> json = new LinkedHashMap<>();
    line.tester().ifPresent(tester -> json.put("organisation", tester.organisation()));
    json.put("provider", activity.provider());
    json.put("standard", line.standard());
    json.put("method", activity.method());
    json.put("site", activity.site());
    activity.days().ifPresent(days -> json.put("from", days.from().toString()));
    activity.days().ifPresent(days -> json.put("until", days.until().toString()));
    json.put("testCases", activity.testCases());
    line.entry().ifPresent(entry -> json.put("entry", entry.id()));
    json.put(
        "reasons", line.reasons().stream().map(reason -> FindingJson.of(reason, locale)).toList());
    json.values().removeIf(""::equals);
    return JsonObject.of(json);
  }
}
