package org.hufu.scenario;

import java.util.List;
import java.util.Map;
import org.hufu.core.json.JsonObject;

/**
 * A real gateway's assessment, taken from application to certificate: its 52 test groups are handed
 * in, the one failure becomes a nonconformity, a corrected result closes it, two deciders sign.
 */
public final class GatewayCase {
  private static final String FAILED = "TG-5.3-13";
  private static final List<String> METHODS = List.of("ETSI TS 103 701 V2.1.1");

  private final CertificationCase steps;
  private final AssessmentTable table;

  GatewayCase(CertificationCase steps, AssessmentTable table) {
    this.steps = steps;
    this.table = table;
  }

  /** Number of the certificate. */
  String run() {
    String order = toTesting();
    String first = steps.report(order, table.bytes(), head("GW-1"), people());
    requireOneNonconformity(steps.evaluate());
    correct(order, first);
    if (!open(steps.evaluation()).isEmpty()) {
      throw new AssertionError("The corrected result closes nothing: " + steps.evaluation());
    }
    steps.recommend("grant").expect(201);
    steps.review();
    steps.decide();
    return steps.certificate("vendor-2");
  }

  private String toTesting() {
    String version = steps.register("vendor-2", product());
    steps.apply("vendor-2", answers(version), documents());
    steps.accept();
    String order = steps.order("lab-1");
    steps.receiveSample("tester-1", order, Reports.sample("SN-0001"));
    return order;
  }

  private void correct(String order, String first) {
    JsonObject report = Reports.report(head("GW-2"), Map.of(FAILED, "pass"));
    steps.report(order, report.with("amends", first), people());
  }

  private static void requireOneNonconformity(JsonObject evaluation) {
    List<JsonObject> found = open(evaluation);
    if (found.size() != 1 || !found.get(0).requireText("requirement").equals("5.3-13")) {
      throw new AssertionError("One nonconformity, on 5.3-13, is expected: " + evaluation);
    }
  }

  private static List<JsonObject> open(JsonObject evaluation) {
    return evaluation.objects("nonconformities").stream()
        .filter(item -> item.requireText("state").equals("open"))
        .toList();
  }

  private static CertificationCase.Laboratory people() {
    return CertificationCase.Laboratory.FIRST;
  }

  private static JsonObject head(String number) {
    return Reports.head(number, "Gateway", METHODS);
  }

  private static JsonObject product() {
    return JsonObject.of(
        "name", Reports.both("物联网网关", "IoT gateway"),
        "category", "gateway",
        "version",
            JsonObject.of(
                "hardwareVersion",
                "R1",
                "firmwareVersion",
                "1.16.0",
                "models",
                List.of("GW-1"),
                "digests",
                List.of(JsonObject.of("algorithm", "sha-256", "value", "5a".repeat(32)))));
  }

  private static JsonObject answers(String version) {
    return JsonObject.of(
        "applicant",
            JsonObject.of(
                "legalId", "FI-0000002",
                "addressZh", "示例市样本街 2 号",
                "addressEn", "2 Sample Street, Example City",
                "manufacturer", "Sample Things Inc"),
        "productVersion", version,
        "target",
            JsonObject.of(
                "scheme", "consumer-iot",
                "category", "gateway",
                "level", "device",
                "standards", List.of("EN-303645-V3.1.3", "TS-103701-V2.1.1")),
        "contact", JsonObject.of("name", "Applicant B", "email", "b@example.com", "phone", "+1"),
        "declaration", JsonObject.of("commitmentsAccepted", true, "signedBy", "Applicant B"));
  }

  static List<CertificationCase.Document> documents() {
    return List.of(
        new CertificationCase.Document("user-guidance", "guidance.txt", "How to use it safely."),
        new CertificationCase.Document(
            "support-period", "support.txt", "Security support until 2031."),
        new CertificationCase.Document(
            "implementation-statement", "statement.txt", "Which provisions are met, and how."));
  }
}
