package org.hufu.web.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.testing.Sample;
import org.hufu.core.testing.TestOrder;
import org.hufu.core.testing.TestOrderState;
import org.hufu.core.testing.TestReport;

/** Wire shape of a test order; absent members have nothing to say. */
final class TestOrderJson {
  private TestOrderJson() {}

  static String write(
      TestOrder order, List<TestReport> reports, Optional<TestOrder.Subject> subject) {
    JsonObject json =
        of(order).with("reports", reports.stream().map(TestOrderJson::summary).toList());
    return JsonWriter.plain(
        subject
            .map(about -> json.with("case", of(about)).with("product", about.product()))
            .orElse(json));
  }

  private static JsonObject of(TestOrder.Subject subject) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("number", subject.number());
    json.put("state", subject.state());
    json.put("category", subject.category());
    json.put("level", subject.level());
    json.put("standards", subject.standards());
    json.values().removeIf(""::equals);
    return JsonObject.of(json);
  }

  static JsonObject of(TestOrder order) {
    TestOrder.Assignment assignment = order.assignment();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", order.id());
    json.put("application", order.application());
    json.put("owner", order.parties().owner());
    json.put("laboratory", order.parties().laboratory());
    json.put(
        "scheme", JsonObject.of("id", assignment.scheme(), "version", assignment.schemeVersion()));
    json.put("testCases", assignment.testCases());
    json.put("note", assignment.note());
    json.put("dueOn", assignment.dueOn() == null ? "" : assignment.dueOn().toString());
    json.put("orderedAt", assignment.orderedAt().toString());
    json.put("state", order.state().code());
    String reason = order.state() == TestOrderState.CANCELLED ? "cancelReason" : "declineReason";
    json.put(reason, order.answer().reason());
    order.answer().sample().ifPresent(sample -> json.put("sample", of(sample)));
    json.put("version", order.version());
    json.values().removeIf(""::equals);
    return JsonObject.of(json);
  }

  private static JsonObject of(Sample sample) {
    return JsonObject.of(
        "receivedOn", sample.receivedOn().toString(),
        "identification", sample.identification(),
        "condition", sample.condition());
  }

  private static JsonObject summary(TestReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", report.id());
    json.put("number", report.head().number());
    json.put("edition", report.edition().number());
    json.put("state", report.state().code());
    json.put("amends", report.edition().amends());
    json.put("amendedBy", report.edition().amendedBy());
    json.values().removeIf(""::equals);
    return JsonObject.of(json);
  }
}
