package org.hufu.core.formats;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hufu.core.json.JsonObject;
import org.hufu.core.results.Column;
import org.hufu.core.results.ForeignTest;
import org.hufu.core.results.Job;
import org.hufu.core.results.ReadResults;
import org.hufu.core.results.Reading;

/**
 * Short-form report of a security review. Its first test is the review itself, which gives no
 * verdict and is informational; each issue that it names is a fail, and names ours if its title or
 * weakness does. Source: OCP S.A.F.E. short-form report, framework 0.3 to 2.
 */
final class ReviewResults {
  private ReviewResults() {}

  static ReadResults read(JsonObject document, Job job) {
    JsonObject device = document.requireObject("device");
    JsonObject audit = document.requireObject("audit");
    List<JsonObject> issues = audit.objects("issues");
    Reading reading = new Reading(job);
    if (reading.admits(issues.size() + 1)) {
      String day = audit.text("completion_date").map(Properties::day).orElse("");
      reading.test(review(device, audit, issues.size(), day));
      for (int i = 0; i < issues.size(); i++) {
        reading.test(issue(issues.get(i), i + 2, day));
      }
    }
    return reading.done(ReadResults.Frame.none());
  }

  private static ForeignTest review(JsonObject device, JsonObject audit, int issues, String day) {
    String method = audit.text("methodology").orElse("");
    String title =
        String.join(
            " ",
            device.text("vendor").orElse(""),
            device.text("product").orElse(""),
            device.text("fw_version").orElse(""));
    Map<Column, String> cells = cells("informational", day);
    cells.put(Column.REMARK, audit.text("srp").orElse("") + ": " + method + ", issues: " + issues);
    List<String> hints = List.of(method, device.text("category").orElse(""));
    return new ForeignTest(1, audit.place(), title.strip(), hints, cells);
  }

  private static ForeignTest issue(JsonObject issue, int number, String day) {
    String title = issue.text("title").orElse("");
    Map<Column, String> cells = cells("fail", day);
    String score = issue.value("cvss_score").map(Object::toString).orElse("");
    String told = score.isEmpty() ? title : title + " (CVSS " + score + ")";
    cells.put(Column.REMARK, Properties.shortened(told));
    List<String> hints = List.of(title, issue.text("cwe").orElse(""));
    return new ForeignTest(number, issue.place(), title, hints, cells);
  }

  private static Map<Column, String> cells(String verdict, String day) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.put(Column.VERDICT, verdict);
    if (!day.isEmpty()) {
      cells.put(Column.PERFORMED_ON, day);
    }
    return cells;
  }
}
