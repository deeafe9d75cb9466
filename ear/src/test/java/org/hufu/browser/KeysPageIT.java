package org.hufu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.launcher.SharedPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Two people announce the next key of a purpose by clicking. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeysPageIT {
  private static final SharedPortal PORTAL = SharedPortal.get();
  private static final ZoneId BODY = ZoneId.of("Asia/Shanghai");
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

  @Test
  void one_proposes_and_another_confirms() {
    String kid = kid("status-list");
    try (Person officer = signIn("trust-officer", "zh-CN")) {
      officer.open("/app/keys");
      officer.choose("keyChange", "rotation");
      officer.choose("key", kid);
      officer.fill("keyDay", LocalDate.now(BODY).plusDays(3).toString());
      officer.fill("reason", "Its time has come");
      officer.press("proposeChange");
      assertThat(officer.sees("#confirmChange")).isFalse();
    }
    try (Person administrator = signIn("administrator", "zh-CN")) {
      administrator.open("/app/keys");
      administrator.choose("waitingChange", change(kid));
      administrator.press("confirmChange");
      assertThat(administrator.text("#keys")).contains("已公布");
    }
  }

  @Test
  void an_auditor_sees_all_of_it_and_changes_nothing() {
    try (Person auditor = signIn("auditor", "en")) {
      auditor.open("/app/keys");
      assertThat(auditor.text("#vaults")).contains("Open");
      assertThat(auditor.sees("#proposeChange")).isFalse();
    }
  }

  private static String kid(String purpose) {
    var keys =
        officer().get("/api/v1/signing-keys").expect(200).json().objects("items").stream()
            .filter(key -> key.requireText("purpose").equals(purpose))
            .filter(key -> key.requireText("state").equals("valid"))
            .toList();
    return keys.get(keys.size() - 1).requireText("kid");
  }

  private static String change(String kid) {
    return officer().get("/api/v1/key-changes").expect(200).json().objects("items").stream()
        .filter(change -> change.requireText("kid").equals(kid))
        .map(KeysPageIT::id)
        .findFirst()
        .orElseThrow();
  }

  private static String id(JsonObject change) {
    return change.requireText("id");
  }

  private static Client officer() {
    return Client.of(PORTAL.base(), PORTAL.demo().login("trust-officer"));
  }

  private Person signIn(String username, String language) {
    Screen screen = new Screen(language, 1280);
    return new Person(
        chromium.visitor(PORTAL.base(), screen), PORTAL.demo().login(username), screen, looked);
  }
}
