package org.hufu.web.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.results.Finding;
import org.hufu.core.results.ReadResults;
import org.hufu.core.testing.ReportJson;
import org.hufu.portal.results.ResultImport;

/**
 * Wire shape of an upload that was looked at: counts, the first errors and warnings, the first good
 * rows, and test cases without result.
 */
final class ResultImportJson {
  /** Findings and rows shown; the file of faulty rows holds all. */
  private static final int SHOWN = 15;

  private ResultImportJson() {}

  static String write(ResultImport looked, Locale locale) {
    ReadResults read = looked.read();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", looked.id());
    json.put("order", looked.order());
    json.put("state", looked.state().code());
    json.put("report", looked.report());
    json.put("receipt", of(looked.receipt()));
    json.put("signer", read.frame().signer());
    json.put("rows", read.rows());
    json.put("ready", read.results().size());
    json.put("faulty", read.faultyRows().size());
    json.put("errorCount", read.errors().size());
    json.put("warningCount", read.warnings().size());
    json.put("errors", shown(read.errors(), locale));
    json.put("warnings", shown(read.warnings(), locale));
    json.put("results", read.results().stream().limit(SHOWN).map(ReportJson::of).toList());
    json.put("missing", read.missing());
    json.put("version", looked.version());
    json.values().removeIf(""::equals);
    return JsonWriter.plain(JsonObject.of(json));
  }

  private static List<JsonObject> shown(List<Finding> findings, Locale locale) {
    return FindingJson.of(findings.stream().limit(SHOWN).toList(), locale);
  }

  private static JsonObject of(ResultImport.Receipt receipt) {
    return JsonObject.of(
        "format", receipt.format().code(),
        "bytes", receipt.sizeBytes(),
        "sha256", receipt.sha256(),
        "receivedAt", receipt.receivedAt().toString());
  }
}
