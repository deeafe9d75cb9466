package org.hufu.web.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hufu.core.conformity.Reason;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.separation.Participation;
import org.hufu.core.testing.ReportJson;
import org.hufu.core.testing.TestReport;
import org.hufu.core.testing.TestReportFile;

/** Wire shape of a test report; head and results as they are uploaded and signed. */
final class TestReportJson {
  private TestReportJson() {}

  static String write(TestReportFile file) {
    return JsonWriter.plain(of(file));
  }

  /** The report with what stands against declaring it performed. */
  static String write(TestReportFile file, List<Reason> objections, Locale locale) {
    return JsonWriter.plain(
        of(file)
            .with(
                "objections",
                objections.stream().map(reason -> FindingJson.of(reason, locale)).toList()));
  }

  private static JsonObject of(TestReportFile file) {
    TestReport report = file.report();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", report.id());
    json.put("order", report.origin().order());
    json.put("application", report.origin().application());
    json.put("laboratory", report.origin().parties().laboratory());
    json.put("number", report.head().number());
    json.put("edition", report.edition().number());
    json.put("amends", report.edition().amends());
    json.put("amendedBy", report.edition().amendedBy());
    json.put("state", report.state().code());
    json.put("reason", report.standing().reason());
    json.put("head", ReportJson.of(report.head()));
    json.put("results", file.results().stream().map(ReportJson::of).toList());
    json.put("missing", file.missing());
    json.put("parts", file.parts().stream().map(TestReportJson::of).toList());
    report.seal().ifPresent(seal -> json.putAll(of(seal)));
    json.put("version", report.version());
    json.values().removeIf(""::equals);
    return JsonObject.of(json);
  }

  private static JsonObject of(Participation part) {
    return JsonObject.of("account", part.account(), "act", part.act().code());
  }

  private static Map<String, Object> of(TestReport.Seal seal) {
    return Map.of(
        "authorisedAt", seal.authorisedAt().toString(),
        "contentDigest", seal.contentDigest(),
        "credentialDigest", seal.credentialDigest());
  }
}
