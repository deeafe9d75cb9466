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
import org.hufu.portal.results.ImportProgress;
import org.hufu.portal.results.ImportState;
import org.hufu.portal.results.ResultImport;

/**
 * Wire shape of an upload that was looked at: counts, the first errors and warnings, the first good
 * rows, and test cases without result.
 */
final class ResultImportJson {
  /** Findings and rows shown; the file of faulty rows holds all. */
  private static final int SHOWN = 15;

  private ResultImportJson() {}

  /** With what it holds. */
  static String write(ImportProgress progress, ResultImport looked, Locale locale) {
    ReadResults read = looked.read();
    Map<String, Object> json = of(progress);
    json.put("state", looked.state().code());
    json.put("report", looked.report());
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

  /** How far its reading has come. */
  static String write(ImportProgress progress) {
    Map<String, Object> json = of(progress);
    json.values().removeIf(""::equals);
    return JsonWriter.plain(JsonObject.of(json));
  }

  private static Map<String, Object> of(ImportProgress progress) {
    ImportProgress.Work work = progress.work();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", progress.id());
    json.put("order", progress.order());
    json.put("state", progress.state().code());
    json.put("done", work.done());
    json.put("total", work.total());
    json.put("startedAt", work.startedAt().map(Object::toString).orElse(""));
    progress.estimateSeconds().ifPresent(seconds -> json.put("estimateSeconds", seconds));
    json.put("errorCount", work.errors());
    json.put("warningCount", work.warnings());
    json.put("canDiscard", progress.state().next().contains(ImportState.DISCARDED));
    json.put("report", progress.report());
    json.put("receipt", of(progress.receipt()));
    json.put("version", progress.version());
    return json;
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
