package org.hufu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.hufu.client.Client;
import org.hufu.launcher.SharedPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A vendor's application becomes a certificate by clicking alone, each person at their own browser.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WholeCaseIT {
  private static SharedPortal portal;
  private static Chromium chromium;

  @BeforeAll
  static void open() {
    portal = SharedPortal.get();
    chromium = Chromium.launch();
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void everybody_does_their_part_and_the_certificate_is_issued(String language) {
    CaseByHand steps = new CaseByHand(portal, chromium, new Screen(language, 1280));

    steps.apply();
    steps.acceptAndOrder();
    steps.test();
    steps.evaluate();
    steps.review();
    String number = steps.decide();

    assertThat(state(number)).isEqualTo("in-force");
    try (Person vendor = steps.signIn("vendor-1")) {
      vendor.open("/app/applications/" + steps.application() + "/progress");
      assertThat(vendor.text("#certificate")).isEqualTo(number);
    }
    steps.measure(number, "suspended", "vulnerability");
    assertThat(state(number)).isEqualTo("suspended");
    steps.measure(number, "withdrawn", "vulnerability");
    assertThat(state(number)).isEqualTo("withdrawn");
    lookAtWhatOthersSee(steps);
  }

  private static String state(String number) {
    return Client.anonymous(portal.base())
        .get("/api/v1/certificates/" + number)
        .expect(200)
        .json()
        .requireText("state");
  }

  private static void lookAtWhatOthersSee(CaseByHand steps) {
    try (Person trust = steps.signIn("trust-officer")) {
      trust.open("/app/accreditations");
      trust.follow("/app/accreditations/");
      trust.open("/app/designations");
    }
    try (Person auditor = steps.signIn("auditor")) {
      auditor.open("/app/audit");
      assertThat(auditor.text("#records")).contains("certificate.withdrawn");
      auditor.open("/app/cases/" + steps.application());
    }
    try (Person administrator = steps.signIn("administrator")) {
      administrator.open("/app/accounts");
      administrator.follow("/app/accounts/");
    }
  }
}
