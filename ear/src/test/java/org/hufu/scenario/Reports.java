package org.hufu.scenario;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hufu.core.json.JsonObject;

/** Reports as a laboratory's own system would hand them in. */
final class Reports {
  private Reports() {}

  static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  static JsonObject sample(String identification) {
    return JsonObject.of(
        "receivedOn",
        today().minusDays(20).toString(),
        "identification",
        identification,
        "condition",
        "Sealed, undamaged / 封装完好");
  }

  /** What the order does not know already: number, item, methods, days. */
  static JsonObject head(String number, String item, List<String> methods) {
    return JsonObject.of(
        "number", number,
        "title", both("检测报告", "Test report"),
        "laboratory",
            JsonObject.of(
                "name", both("第一示例检测实验室", "First Example Test Laboratory"),
                "address", "1 Laboratory Road, Demo City",
                "accreditation", "EX-L0001"),
        "customer",
            JsonObject.of(
                "name",
                both("示例网络设备有限公司", "Example Networks Ltd"),
                "contact",
                "certification@example.com"),
        "item",
            JsonObject.of(
                "description",
                item,
                "identification",
                "SN-0001",
                "condition",
                "Sealed, undamaged",
                "receivedOn",
                today().minusDays(20).toString()),
        "work",
            JsonObject.of(
                "place",
                "Demo City",
                "methods",
                methods,
                "decisionRule",
                "Simple acceptance",
                "from",
                today().minusDays(18).toString(),
                "until",
                today().minusDays(1).toString()));
  }

  static JsonObject report(JsonObject head, Map<String, String> verdicts) {
    List<JsonObject> results = new ArrayList<>();
    verdicts.forEach(
        (testCase, verdict) ->
            results.add(
                JsonObject.of(
                    "testCase",
                    testCase,
                    "verdict",
                    verdict,
                    "performedOn",
                    today().minusDays(5).toString(),
                    "site",
                    "Demo City",
                    "performedBy",
                    "Tester 1")));
    return JsonObject.of("head", head, "results", results);
  }

  static JsonObject both(String zh, String en) {
    return JsonObject.of("zh-CN", zh, "en", en);
  }
}
