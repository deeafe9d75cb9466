package org.hufu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.hufu.launcher.SharedPortal;
import org.hufu.scenario.CertificationCase;
import org.hufu.scenario.Stock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages around what laboratories hand in, in both languages, wide and narrow. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IntakePagesIT {
  private static final SharedPortal PORTAL = SharedPortal.get();
  private static Chromium chromium;

  private final Set<String> looked = new HashSet<>();

  @BeforeAll
  static void launch() {
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
  void a_key_of_a_laboratory_is_recorded_and_ended(String language)
      throws GeneralSecurityException {
    try (Person officer = signIn("trust-officer", language)) {
      officer.open("/app/laboratory-keys");
      officer.unfold("keyOwner");
      officer.fill("keyOwner", "Review Laboratory " + language);
      officer.choose("keyLaboratory", "lab-2");
      officer.fill("publicKey", pem());
      officer.fill("keySource", "https://lab.example/keys");
      officer.fill("validFrom", "2024-01-01");
      officer.press("createKey");

      assertThat(officer.text("#keys")).contains("Review Laboratory " + language, "ES384");

      officer.unfold("endedKey");
      officer.fill("lastDay", "2025-12-31");
      officer.fill("endReason", "Replaced by another key");
      officer.press("endKey");

      assertThat(officer.text("#keys")).contains("Replaced by another key");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void a_tester_is_given_test_cases_and_downloads_them_with_their_name(String language) {
    var steps = new CertificationCase(PORTAL.base(), PORTAL.demo());
    String application = new Stock(steps, "intake").tested(1);
    String order =
        steps
            .as("case-officer")
            .get("/api/v1/applications/" + application + "/test-orders")
            .expect(200)
            .json()
            .objects("items")
            .get(0)
            .requireText("id");
    String account = steps.as(Stock.TESTER).get("/api/v1/caller").json().requireText("account");
    try (Person tester = signIn(Stock.TESTER, language)) {
      tester.open("/app/jobs/" + order);
      tester.unfold("assignee");
      tester.choose("assignee", account);
      tester.press("assign");

      tester.unfold("cases");
      String name = steps.as(Stock.TESTER).get("/api/v1/caller").json().requireText("displayName");
      assertThat(tester.text("#cases")).contains("SD-ND-2.2", name);
      assertThat(tester.download("template").lines().skip(1)).allMatch(row -> row.contains(name));
    }
  }

  private static String pem() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp384r1"));
    byte[] key = generator.generateKeyPair().getPublic().getEncoded();
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(key)
        + "\n-----END PUBLIC KEY-----\n";
  }

  private Person signIn(String username, String language) {
    Screen screen = new Screen(language, 1280);
    return new Person(
        chromium.visitor(PORTAL.base(), screen), PORTAL.demo().login(username), screen, looked);
  }
}
