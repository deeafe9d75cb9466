package org.hufu.web.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.plan.PlanLine;

/** Wire shape of a test plan; absent members have nothing to say. */
final class PlanJson {
  private PlanJson() {}

  static String write(List<PlanLine> lines) {
    return JsonWriter.plain(JsonObject.of("items", lines.stream().map(PlanJson::of).toList()));
  }

  private static JsonObject of(PlanLine line) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("testCase", line.testCase());
    json.put("requirements", line.requirements());
    json.put("title", line.title().toJson());
    json.put("kind", line.kind());
    json.put("method", line.method());
    json.put("unit", line.measured().map(PlanLine.Measured::unit).orElse(null));
    json.put("limit", line.measured().map(PlanLine.Measured::limit).orElse(null));
    json.put(
        "assignee",
        line.assignee()
            .map(one -> JsonObject.of("account", one.account(), "name", one.name()))
            .orElse(null));
    json.values().removeIf(Objects::isNull);
    return JsonObject.of(json);
  }
}
