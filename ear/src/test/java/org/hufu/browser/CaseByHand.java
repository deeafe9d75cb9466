package org.hufu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hufu.launcher.SharedPortal;

/** A router's case, step by step, by clicking alone. */
final class CaseByHand {
  private final SharedPortal portal;
  private final Chromium chromium;
  private final Screen screen;
  private final Set<String> looked = new HashSet<>();
  private String application;

  CaseByHand(SharedPortal portal, Chromium chromium, Screen screen) {
    this.portal = portal;
    this.chromium = chromium;
    this.screen = screen;
  }

  Person signIn(String username) {
    return new Person(
        chromium.visitor(portal.base(), screen), portal.demo().login(username), screen, looked);
  }

  String application() {
    return application;
  }

  /** A draft, filled in section by section, and handed in. */
  void apply() {
    try (Person vendor = signIn("vendor-1")) {
      vendor.press("start");
      application = vendor.placeAfter("/app/applications/");
      String task = "/app/applications/" + application + "/";
      vendor.follow(task + "organisation");
      vendor.fill("legalId", "CN-0000001");
      vendor.fill("addressZh", "演示市示例路 8 号");
      vendor.fill("addressEn", "8 Example Road, Demo City");
      vendor.fill("manufacturer", "示例网络设备有限公司 Example Networks Ltd");
      vendor.press("continue");
      vendor.follow(task + "product");
      newProduct(vendor);
      vendor.press("continue");
      vendor.follow(task + "scope");
      scope(vendor);
      vendor.follow(task + "evidence");
      for (String kind : List.of("user-guidance", "security-description", "selections")) {
        vendor.choose("documentKind", kind);
        vendor.attach("document", kind + " 说明.txt", "What stands here is an example. 示例。");
        vendor.press("add");
      }
      vendor.open("/app/applications/" + application);
      vendor.follow(task + "send");
      vendor.fill("contactName", "申请人甲");
      vendor.fill("email", "a@example.com");
      vendor.fill("phone", "+86 10 0000 0000");
      vendor.tick("commitments");
      vendor.fill("signedBy", "申请人甲");
      vendor.press("continue");
      vendor.follow(task + "check");
      assertThat(vendor.text("main")).contains("演示市示例路 8 号");
      vendor.press("submit");
      assertThat(vendor.sees("#number")).isTrue();
      vendor.signOut();
    }
  }

  private static void newProduct(Person vendor) {
    vendor.press("newProduct");
    vendor.choose("product", "");
    vendor.fill("nameZh", "边界路由器");
    vendor.fill("nameEn", "Border router");
    vendor.choose("productCategory", "router");
    vendor.fill("models", "BR-9400");
    vendor.fill("hardware", "A2");
    vendor.fill("firmware", "9.4.1");
    vendor.fill("software", "9.4.1");
    vendor.fill("digests", "c3".repeat(32) + "  border-router-9.4.1.bin");
    vendor.press("create");
  }

  private static void scope(Person vendor) {
    vendor.choose("scheme", "network-device");
    vendor.press("continue");
    vendor.choose("category", "router");
    vendor.choose("standards", "CPP-ND-V2.2e");
    vendor.choose("standards", "CPP-ND-SD-V2.2");
    vendor.press("continue");
  }

  /** The case officer has no ties, accepts, and orders the tests. */
  void acceptAndOrder() {
    try (Person officer = signIn("case-officer")) {
      openCase(officer, "unassigned");
      officer.choose("conflict", "no");
      officer.press("declare");
      officer.press("accept");
      order(officer, "lab-2");
      officer.unfold("cancelReason");
      officer.fill("cancelReason", "改由另一实验室检测。");
      officer.press("cancelTest");
      order(officer, "lab-1");
      officer.press("tab-timeline");
    }
  }

  /** From the queue on the desk to the case. */
  private void openCase(Person staff, String tab) {
    String address = "/app/cases/" + application;
    staff.press("tab-" + tab);
    while (!staff.sees("main a[href='" + address + "']") && staff.sees("#next")) {
      staff.press("next");
    }
    staff.follow(address);
  }

  private void order(Person officer, String laboratory) {
    officer.follow("/app/cases/" + application + "/order");
    officer.choose("laboratory", laboratory);
    officer.press("order");
  }

  /** The sample arrives; a table with a mistake is refused, one with a failure is taken. */
  void test() {
    try (Person tester = signIn("tester-1")) {
      tester.follow("/app/jobs/");
      tester.fill("receivedOn", day(20));
      tester.fill("identification", "SN-0002");
      tester.fill("condition", "封装完好 Sealed, undamaged");
      tester.press("accept");
      String job = tester.placeAfter("/app/jobs/");
      String template = tester.download("template");
      tester.follow("/app/jobs/" + job + "/upload");
      tester.attach("file", "results.csv", FilledTable.of(template, "pas"));
      tester.press("check");
      assertThat(tester.text("#errors")).contains("pas").contains("Pass");
      assertThat(tester.download("faulty")).contains("pas");
      tester.press("discard");
      tester.open("/app/jobs/" + job);
      tester.follow("/app/jobs/" + job + "/upload");
      tester.attach("file", "results.csv", FilledTable.of(template, "fail"));
      tester.press("check");
      tester.press("import");
      head(tester);
      tester.press("perform");
      sign(job, tester.placeAfter("/app/reports/"));
    }
  }

  private static void head(Person tester) {
    String report = tester.placeAfter("/app/reports/");
    tester.follow("/app/reports/" + report + "/head");
    tester.fill("reportNumber", "RT-" + report.substring(0, 8));
    tester.fill("labAddress", "1 Laboratory Road, Demo City");
    tester.fill("customerContact", "certification@example.com");
    tester.fill("place", "Demo City");
    tester.fill("methods", "CPP_ND_V2.2-SD");
    tester.fill("decisionRule", "Simple acceptance");
    tester.fill("from", day(18));
    tester.fill("until", day(1));
    tester.press("save");
  }

  private void sign(String job, String report) {
    try (Person verifier = signIn("verifier-1")) {
      verifier.follow("/app/jobs/" + job);
      verifier.follow("/app/reports/" + report);
      verifier.press("verify");
    }
    try (Person authoriser = signIn("authoriser-1")) {
      authoriser.follow("/app/jobs/" + job);
      authoriser.follow("/app/reports/" + report);
      authoriser.press("authorise");
      assertThat(authoriser.download("download")).startsWith("ey");
    }
  }

  /** The failure is a nonconformity; a corrected report closes it; then the tests are enough. */
  void evaluate() {
    try (Person evaluator = signIn("evaluator")) {
      openCase(evaluator, "mine");
      evaluator.press("tab-evaluation");
      evaluator.tick("impartial");
      evaluator.press("save");
      assertThat(evaluator.sees("#nonconformities")).isTrue();
      try (Person vendor = signIn("vendor-1")) {
        vendor.open("/app/applications/" + application + "/progress");
        assertThat(vendor.sees("#nonconformities")).isTrue();
      }
      evaluator.press("tab-requirements");
      String report = evaluator.idIn("main a[href^='/app/reports/']", "/app/reports/");
      correct(report);
      evaluator.press("tab-evaluation");
      evaluator.choose("proposal", "grant");
      evaluator.tick("impartial");
      evaluator.press("conclude");
    }
  }

  private void correct(String report) {
    try (Person tester = signIn("tester-1")) {
      tester.follow("/app/jobs/");
      String job = tester.placeAfter("/app/jobs/");
      String table = FilledTable.of(tester.download("template"), "pass");
      tester.follow("/app/reports/" + report);
      tester.follow("/app/jobs/" + job + "/upload?amends=");
      tester.attach("file", "corrected.csv", table);
      tester.press("check");
      tester.press("import");
      head(tester);
      tester.press("perform");
      sign(job, tester.placeAfter("/app/reports/"));
    }
  }

  /** The reviewer asks about one requirement, is answered, and accepts the whole. */
  void review() {
    try (Person reviewer = signIn("reviewer")) {
      openCase(reviewer, "mine");
      reviewer.press("tab-review");
      reviewer.tick("impartial");
      reviewer.choose("requirement", "FAU_GEN.1");
      reviewer.choose("mark", "asked");
      reviewer.fill("markNote", "为何第一次未通过？");
      reviewer.press("noteMark");
      answer();
      reviewer.press("tab-review");
      assertThat(reviewer.text("#marks")).contains("已修正");
      reviewer.tick("impartial");
      reviewer.press("acceptAll");
    }
  }

  private void answer() {
    try (Person evaluator = signIn("evaluator")) {
      openCase(evaluator, "mine");
      evaluator.press("tab-evaluation");
      evaluator.choose("question", "FAU_GEN.1");
      evaluator.fill("answer", "固件已修正，见更正后的报告。");
      evaluator.tick("impartialAnswer");
      evaluator.press("sendAnswer");
    }
  }

  /** Two persons sign; the first cannot sign twice. Answers the certificate's number. */
  String decide() {
    try (Person first = signIn("decider-1")) {
      openCase(first, "mine");
      first.press("tab-decision");
      first.choose("proposal", "grant");
      first.tick("impartial");
      first.press("sign");
      first.press("tab-decision");
      assertThat(first.sees("#confirm")).as("a second signature by the same person").isFalse();
    }
    try (Person second = signIn("decider-2")) {
      openCase(second, "second-look");
      second.press("tab-decision");
      second.tick("impartialSecond");
      second.press("confirm");
      second.awaitShown("#certificate");
      return second.text("#certificate");
    }
  }

  /** One decider proposes, the other confirms. */
  void measure(String number, String measure, String reason) {
    try (Person first = signIn("decider-1")) {
      first.follow("/app/measures");
      first.fill("number", number);
      first.press("find");
      first.choose("measure", measure);
      first.choose("reasonCode", reason);
      first.fill("textZh", "演示用途的说明。");
      first.fill("textEn", "An explanation for the demonstration.");
      first.press("propose");
      assertThat(first.sees("#confirmMeasure")).isFalse();
    }
    try (Person second = signIn("decider-2")) {
      second.follow("/app/measures");
      second.follow("/app/measures/" + number);
      second.press("confirmMeasure");
    }
  }

  private static String day(int daysAgo) {
    return LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo).toString();
  }
}
