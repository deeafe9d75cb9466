package org.hufu.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hufu.core.json.JsonObject;

/**
 * A router through the network-device scheme: every ordered test passes, the certificate is issued.
 */
public final class RouterCase {
  private final CertificationCase steps;
  private final String vendor;

  public RouterCase(CertificationCase steps) {
    this(steps, "vendor-1");
  }

  RouterCase(CertificationCase steps, String vendor) {
    this.steps = steps;
    this.vendor = vendor;
  }

  /** Number of the certificate. */
  public String run() {
    toReview();
    steps.decide();
    return steps.certificate(vendor);
  }

  /** Up to the first of the two signatures; answers the application's id. */
  public String toFirstSignature() {
    toReview();
    steps.propose();
    return steps.application();
  }

  /** Handed in and not looked at; answers the application's id. */
  public String toSubmission() {
    String version = steps.register(vendor, product());
    steps.apply(vendor, answers(version), documents());
    return steps.application();
  }

  private void toReview() {
    toEvaluated();
    steps.review();
  }

  /** Up to the recommendation to grant. */
  void toEvaluated() {
    String order = toTesting();
    steps.report(order, report(order, allPassed(order)), CertificationCase.Laboratory.FIRST);
    steps.evaluate();
    steps.recommend("grant").expect(201);
  }

  static JsonObject report(String order, Map<String, String> verdicts) {
    String number = "RT-" + order.substring(0, 8);
    return Reports.report(Reports.head(number, "Router", List.of("CPP_ND_V2.2-SD")), verdicts);
  }

  /** Up to the sample in the laboratory's hands; answers the order's id. */
  String toTesting() {
    toSubmission();
    steps.accept();
    String order = steps.order("lab-1");
    steps.receiveSample("tester-1", order, Reports.sample("SN-0002"));
    return order;
  }

  private static List<CertificationCase.Document> documents() {
    List<CertificationCase.Document> all = new ArrayList<>(GatewayCase.documents());
    for (String kind : List.of("security-description", "selections")) {
      all.add(
          new CertificationCase.Document(kind, kind + ".txt", "What stands here is an example."));
    }
    return all;
  }

  Map<String, String> allPassed(String order) {
    Map<String, String> verdicts = new TreeMap<>();
    steps
        .as("tester-1")
        .get("/api/v1/test-orders/" + order)
        .expect(200)
        .json()
        .texts("testCases")
        .forEach(testCase -> verdicts.put(testCase, "pass"));
    return verdicts;
  }

  private static JsonObject product() {
    return JsonObject.of(
        "name", Reports.both("边界路由器", "Border router"),
        "category", "router",
        "version",
            JsonObject.of(
                "hardwareVersion", "A2",
                "firmwareVersion", "9.4.1",
                "softwareVersion", "9.4.1",
                "models", List.of("BR-9400"),
                "digests",
                    List.of(JsonObject.of("algorithm", "sha-256", "value", "c3".repeat(32)))));
  }

  private static JsonObject answers(String version) {
    return JsonObject.of(
        "applicant",
            JsonObject.of(
                "legalId", "CN-0000001",
                "addressZh", "演示市示例路 8 号",
                "addressEn", "8 Example Road, Demo City",
                "manufacturer", "Example Networks Ltd"),
        "productVersion", version,
        "target",
            JsonObject.of(
                "scheme", "network-device",
                "category", "router",
                "standards", List.of("CPP-ND-V2.2e", "CPP-ND-SD-V2.2")),
        "contact", JsonObject.of("name", "Applicant A", "email", "a@example.com", "phone", "+1"),
        "declaration", JsonObject.of("commitmentsAccepted", true, "signedBy", "Applicant A"));
  }
}
