package org.hufu.core.testing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hufu.core.conformity.Text;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;

/**
 * Head and results as JSON: the shape that laboratories upload, that we store and that we sign.
 * What is empty is left out.
 */
public final class ReportJson {
  private static final Set<String> HEAD =
      Set.of("title", "number", "laboratory", "customer", "item", "work", "deviations");

  private ReportJson() {}

  /**
   * Reads a head; what is absent is empty.
   *
   * @throws MalformedJson if a member has another type or is not known, or title or a name is
   *     missing
   */
  public static TestReportHead head(JsonObject json) {
    json.onlyWith(HEAD);
    JsonObject laboratory =
        part(json, "laboratory").onlyWith(Set.of("name", "address", "accreditation"));
    JsonObject customer = part(json, "customer").onlyWith(Set.of("name", "contact"));
    return new TestReportHead(
        bilingual(json, "title"),
        text(json, "number"),
        new TestReportHead.Laboratory(
            bilingual(laboratory, "name"),
            text(laboratory, "address"),
            text(laboratory, "accreditation")),
        new TestReportHead.Customer(bilingual(customer, "name"), text(customer, "contact")),
        item(part(json, "item")),
        work(part(json, "work")),
        text(json, "deviations"));
  }

  /** The head with every member that the other names taken from there, however deep. */
  public static JsonObject merged(JsonObject below, JsonObject above) {
    JsonObject merged = below;
    for (String name : above.names()) {
      Object value = above.value(name).orElse("");
      boolean areObjects =
          value instanceof JsonObject && below.value(name).orElse("") instanceof JsonObject;
      merged =
          merged.with(
              name,
              areObjects ? merged(below.requireObject(name), above.requireObject(name)) : value);
    }
    return merged;
  }

  public static JsonObject of(TestReportHead head) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("title", of(head.title()));
    json.put("number", head.number());
    json.put(
        "laboratory",
        full(
            "name", of(head.laboratory().name()),
            "address", head.laboratory().address(),
            "accreditation", head.laboratory().accreditation()));
    json.put(
        "customer", full("name", of(head.customer().name()), "contact", head.customer().contact()));
    json.put("item", of(head.item()));
    json.put("work", of(head.work()));
    json.put("deviations", head.deviations());
    json.values().removeIf(""::equals);
    return JsonObject.of(json);
  }

  public static JsonObject of(TestResult result) {
    Measurement measured = result.measurement();
    Performance performance = result.performance();
    return full(
        "testCase", result.testCase(),
        "verdict", result.verdict().code(),
        "value", measured.value(),
        "unit", measured.unit(),
        "uncertainty", measured.uncertainty(),
        "decisionRule", measured.decisionRule(),
        "deviation", result.deviation(),
        "evidence", result.evidence(),
        "performedOn", day(performance.on()),
        "site", performance.site(),
        "performedBy", performance.by(),
        "externalProvider", performance.externalProvider(),
        "remark", result.remark());
  }

  static JsonObject of(Text text) {
    return JsonObject.of("zh-CN", text.zh(), "en", text.en());
  }

  private static JsonObject of(TestReportHead.Item item) {
    return full(
        "description", item.description(),
        "identification", item.identification(),
        "condition", item.condition(),
        "receivedOn", day(item.receivedOn()),
        "sampledOn", day(item.sampledOn()),
        "samplingPlan", item.samplingPlan());
  }

  private static JsonObject of(TestReportHead.Work work) {
    return full(
        "place", work.place(),
        "methods", work.methods(),
        "decisionRule", work.decisionRule(),
        "from", day(work.from()),
        "until", day(work.until()));
  }

  private static TestReportHead.Item item(JsonObject item) {
    item.onlyWith(
        Set.of(
            "description",
            "identification",
            "condition",
            "receivedOn",
            "sampledOn",
            "samplingPlan"));
    return new TestReportHead.Item(
        text(item, "description"),
        text(item, "identification"),
        text(item, "condition"),
        item.date("receivedOn").orElse(null),
        item.date("sampledOn").orElse(null),
        text(item, "samplingPlan"));
  }

  private static TestReportHead.Work work(JsonObject work) {
    work.onlyWith(Set.of("place", "methods", "decisionRule", "from", "until"));
    return new TestReportHead.Work(
        text(work, "place"),
        work.texts("methods"),
        text(work, "decisionRule"),
        work.date("from").orElse(null),
        work.date("until").orElse(null));
  }

  private static JsonObject part(JsonObject json, String name) {
    return json.object(name).orElse(JsonObject.empty());
  }

  private static String text(JsonObject json, String name) {
    return json.text(name).orElse("").strip();
  }

  private static Text bilingual(JsonObject json, String name) {
    JsonObject text = json.requireObject(name).onlyWith(Set.of("zh-CN", "en"));
    try {
      return new Text(text.requireText("zh-CN"), text.requireText("en"));
    } catch (IllegalArgumentException e) {
      throw new MalformedJson(json.place(name), "both languages are needed");
    }
  }

  private static String day(LocalDate day) {
    return day == null ? "" : day.toString();
  }

  /** Names and values by turns; empty texts and lists are left out. */
  private static JsonObject full(Object... members) {
    Map<String, Object> json = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      if (!"".equals(members[i + 1]) && !List.of().equals(members[i + 1])) {
        json.put((String) members[i], members[i + 1]);
      }
    }
    return JsonObject.of(json);
  }
}
