package org.hufu.demo;

import java.util.List;

/** Who works in the demo: organisations and, in each, one login per part of the work. */
final class People {
  private People() {}

  /**
   * @param id also the code in the login names, for example {@code lab-1}
   * @param kind what the organisation is, as in table {@code organisation_kind}
   */
  record DemoOrganisation(String id, String kind, String zh, String en, String country) {}

  record DemoAccount(String username, String organisation, String role, String displayName) {}

  /**
   * What a laboratory may test, from 400 days ago to 1400 days ahead.
   *
   * @param number of the accreditation, for example {@code EX-L0001}
   * @param scheme with all its named categories and standard editions
   */
  record DemoAccreditation(
      String number,
      String laboratory,
      String scheme,
      List<String> categories,
      List<String> standards,
      String site) {}

  /**
   * The second laboratory has a narrower scope, so that one can see who is not eligible and why.
   */
  static List<DemoAccreditation> accreditations() {
    return List.of(
        new DemoAccreditation(
            "EX-L0001",
            "lab-1",
            "consumer-iot",
            List.of("gateway", "router", "camera", "sensor"),
            List.of("EN-303645-V3.1.3", "TS-103701-V2.1.1"),
            "Demo City"),
        new DemoAccreditation(
            "EX-L0002",
            "lab-1",
            "network-device",
            List.of("router", "switch", "firewall"),
            List.of("CPP-ND-V2.2e", "CPP-ND-SD-V2.2"),
            "Demo City"),
        new DemoAccreditation(
            "EX-L0003",
            "lab-2",
            "network-device",
            List.of("router"),
            List.of("CPP-ND-V2.2e", "CPP-ND-SD-V2.2"),
            "Demo Harbour"));
  }

  static List<DemoOrganisation> organisations() {
    return List.of(
        new DemoOrganisation("vendor-1", "vendor", "示例网络设备有限公司", "Example Networks Ltd", "CN"),
        new DemoOrganisation("vendor-2", "vendor", "样本物联科技有限公司", "Sample Things Inc", "FI"),
        new DemoOrganisation(
            "lab-1", "laboratory", "第一示例检测实验室", "First Example Test Laboratory", "CN"),
        new DemoOrganisation(
            "lab-2", "laboratory", "第二示例检测实验室", "Second Example Test Laboratory", "NL"),
        new DemoOrganisation(
            "ab-1", "accreditation-body", "示例认可机构", "Example Accreditation Board", "CN"));
  }

  static List<DemoAccount> accounts(String body) {
    return List.of(
        new DemoAccount("vendor-1", "vendor-1", "vendor", "申请人甲 Applicant A"),
        new DemoAccount("vendor-2", "vendor-2", "vendor", "申请人乙 Applicant B"),
        new DemoAccount("tester-1", "lab-1", "tester", "检测员一 Tester 1"),
        new DemoAccount("verifier-1", "lab-1", "verifier", "核验员一 Verifier 1"),
        new DemoAccount("authoriser-1", "lab-1", "authoriser", "授权签字人一 Authoriser 1"),
        new DemoAccount("tester-2", "lab-2", "tester", "检测员二 Tester 2"),
        new DemoAccount("verifier-2", "lab-2", "verifier", "核验员二 Verifier 2"),
        new DemoAccount("authoriser-2", "lab-2", "authoriser", "授权签字人二 Authoriser 2"),
        new DemoAccount("case-officer", body, "case-officer", "受理员 Case officer"),
        new DemoAccount("evaluator", body, "evaluator", "评价员 Evaluator"),
        new DemoAccount("reviewer", body, "reviewer", "复核员 Reviewer"),
        new DemoAccount("decider-1", body, "decider", "认证决定人一 Decider 1"),
        new DemoAccount("decider-2", body, "decider", "认证决定人二 Decider 2"),
        new DemoAccount(
            "recognition-assessor", body, "recognition-assessor", "互认评估员 Recognition assessor"),
        new DemoAccount(
            "recognition-decider", body, "recognition-decider", "互认决定人 Recognition decider"),
        new DemoAccount("trust-officer", body, "trust-officer", "信任管理员 Trust officer"),
        new DemoAccount("auditor", body, "auditor", "审计员 Auditor"),
        new DemoAccount("administrator", body, "administrator", "系统管理员 Administrator"));
  }
}
