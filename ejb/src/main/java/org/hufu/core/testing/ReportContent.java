package org.hufu.core.testing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hufu.core.json.JsonObject;

/**
 * What the laboratory signs: the whole report, complete in itself, never changed afterwards.
 *
 * @param results in the order of the test order
 */
public record ReportContent(
    TestReportHead head,
    Version version,
    Subject subject,
    List<TestResult> results,
    Authorisation authorisation) {
  /** Value of the member {@code type}; a change of shape gets another number. */
  public static final String TYPE = "hufu:TestReportContent:1";

  /**
   * Which version of the report.
   *
   * @param number counted from 1
   * @param amends digest of the content that this version corrects; empty for the first
   */
  public record Version(int number, String amends) {}

  /**
   * What was tested against what.
   *
   * @param product name, category, model, versions and digests of the product version
   */
  public record Subject(String scheme, String schemeVersion, JsonObject product) {}

  /** Person who authorised, and when; ISO/IEC 17025:2017, 7.8.2.1 j and o. */
  public record Authorisation(String by, Instant at) {}

  public ReportContent {
    results = List.copyOf(results);
  }

  public JsonObject toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", TYPE);
    json.putAll(ReportJson.of(head).toMap());
    json.put("version", version.number());
    if (!version.amends().isEmpty()) {
      json.put("amends", version.amends());
    }
    json.put("scheme", JsonObject.of("id", subject.scheme(), "version", subject.schemeVersion()));
    json.put("product", subject.product());
    json.put("onlyItemsTested", true);
    json.put("results", results.stream().map(ReportJson::of).toList());
    json.put("authorisedBy", authorisation.by());
    json.put("authorisedAt", authorisation.at().toString());
    return JsonObject.of(json);
  }
}
