package org.hufu.web.testing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.hufu.core.json.JsonObject;
import org.hufu.core.testing.ReportJson;
import org.hufu.core.testing.TestReport;
import org.hufu.portal.testing.TestReportService;
import org.hufu.web.desk.Attempt;
import org.hufu.web.desk.Entries;
import org.hufu.web.page.VisitorPage;

/** The head of a draft report; fields are named by their place in the report's JSON. */
@Named
@RequestScoped
public class HeadPage {
  /** Id of a field and the member of the head that it shows. */
  private static final Map<String, String> PLACES = new LinkedHashMap<>();

  static {
    PLACES.put("titleZh", "title/zh-CN");
    PLACES.put("titleEn", "title/en");
    PLACES.put("reportNumber", "number");
    PLACES.put("labAddress", "laboratory/address");
    PLACES.put("accreditationNumber", "laboratory/accreditation");
    PLACES.put("customerContact", "customer/contact");
    PLACES.put("description", "item/description");
    PLACES.put("identification", "item/identification");
    PLACES.put("condition", "item/condition");
    PLACES.put("receivedOn", "item/receivedOn");
    PLACES.put("place", "work/place");
    PLACES.put("decisionRule", "work/decisionRule");
    PLACES.put("from", "work/from");
    PLACES.put("until", "work/until");
    PLACES.put("deviations", "deviations");
  }

  @Inject TestReportService reports;
  @Inject VisitorPage visitor;
  @Inject Attempt attempt;

  private final Entries entries = new Entries();
  private TestReport report;

  @PostConstruct
  void load() {
    report = reports.find(Attempt.place("id")).map(file -> file.report()).orElse(null);
    if (report == null) {
      return;
    }
    JsonObject head = ReportJson.of(report.head());
    PLACES.forEach((field, place) -> entries.put(field, read(head, place)));
    entries.put("methods", String.join("\n", report.head().work().methods()));
    entries.put("seen", report.version());
  }

  private static String read(JsonObject head, String place) {
    int slash = place.indexOf('/');
    return slash < 0
        ? head.text(place).orElse("")
        : head.object(place.substring(0, slash))
            .flatMap(part -> part.text(place.substring(slash + 1)))
            .orElse("");
  }

  public void save() {
    JsonObject change = JsonObject.empty();
    for (Map.Entry<String, String> field : PLACES.entrySet()) {
      String typed = entries.text(field.getKey());
      if (!typed.isEmpty()) {
        change = with(change, field.getValue(), typed);
      }
    }
    List<String> methods = entries.all("methods");
    JsonObject wanted = methods.isEmpty() ? change : with(change, "work/methods", methods);
    attempt.step(
        () -> reports.changeHead(report.id(), OptionalInt.of(entries.seen()), wanted),
        "testing.head.news",
        changed -> "/app/reports/" + changed.id());
  }

  private static JsonObject with(JsonObject json, String place, Object value) {
    int slash = place.indexOf('/');
    if (slash < 0) {
      return json.with(place, value);
    }
    String part = place.substring(0, slash);
    JsonObject inner = json.object(part).orElse(JsonObject.empty());
    return json.with(part, inner.with(place.substring(slash + 1), value));
  }

  public TestReport getReport() {
    return report;
  }

  public Entries getEntries() {
    return entries;
  }
}
