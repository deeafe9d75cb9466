package org.hufu.web.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hufu.core.conformity.Reason;
import org.hufu.core.json.JsonObject;
import org.hufu.core.results.Finding;

/** Wire shape of what is wrong with one cell: row as a spreadsheet counts, column, value, hint. */
final class FindingJson {
  private FindingJson() {}

  static List<JsonObject> of(List<Finding> findings, Locale locale) {
    return findings.stream().map(finding -> of(finding, locale)).toList();
  }

  static JsonObject of(Reason reason, Locale locale) {
    return JsonObject.of(
        "code", reason.code(), "detail", reason.sentence(locale), "values", reason.values());
  }

  private static JsonObject of(Finding finding, Locale locale) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("row", finding.row());
    json.put("column", finding.column());
    json.put("value", finding.value());
    json.put("code", finding.reason().code());
    json.put("detail", finding.reason().sentence(locale));
    json.put("suggestion", finding.suggestion());
    json.values().removeIf(""::equals);
    return JsonObject.of(json);
  }
}
