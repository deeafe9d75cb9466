package org.hufu.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.launcher.SharedPortal;
import org.hufu.scenario.CertificationCase;
import org.hufu.scenario.RouterCase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * The key that signs certificates lies in a token that is not there. How tokens fail themselves is
 * shown where they are used; here it is what the portal makes of it.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VaultAwayIT {
  private static final SharedPortal PORTAL = SharedPortal.get();

  private final KeyDesk desk = new KeyDesk(PORTAL);

  @Test
  void an_issuance_waits_for_the_token_and_goes_on_when_it_is_back()
      throws SQLException, InterruptedException {
    CertificationCase steps = new CertificationCase(PORTAL.base(), PORTAL.demo());
    String application = new RouterCase(steps).toFirstSignature();
    desk.inUse("certificate");
    move("file", "token");
    try {
      steps
          .as("decider-2")
          .post(
              "/api/v1/applications/" + application + "/decision/confirmation",
              JsonObject.of("impartial", true))
          .expect(201);

      KeyDesk.await("on the trail", this::isAwayOnTheTrail);
      assertThat(waiting(application)).isEqualTo("intended");
    } finally {
      move("token", "file");
    }
    assertThat(steps.certificate("vendor-1")).isNotBlank();
    KeyDesk.await("no more waiting", () -> waiting(application).isEmpty());
  }

  @Test
  void places_of_keys_show_how_they_are_and_only_ours_can_be_unlocked() {
    assertThat(
            desk.officer().get("/api/v1/key-vaults").expect(200).json().objects("items").stream()
                .map(vault -> vault.requireText("id") + " " + vault.requireText("condition")))
        .containsExactly("file open");
    desk.officer().post("/api/v1/key-vaults/token/unlocking", JsonObject.empty()).expect(404);
    desk.officer().post("/api/v1/key-vaults/file/unlocking", JsonObject.empty()).expect(200);
  }

  private boolean isAwayOnTheTrail() {
    Client auditor = Client.of(PORTAL.base(), PORTAL.demo().login("auditor"));
    return auditor
        .get("/api/v1/audit-records?action=signing.vault-away")
        .expect(200)
        .text()
        .contains("NOT_SET_UP");
  }

  private String waiting(String application) {
    return desk.officer().get("/api/v1/issuances").expect(200).json().objects("items").stream()
        .filter(open -> open.requireText("application").equals(application))
        .map(open -> open.requireText("state"))
        .findFirst()
        .orElse("");
  }

  private static void move(String from, String to) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(PORTAL.place().databaseUrl("postgres"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "update signing_key set vault = '"
              + to
              + "' where purpose = 'CERTIFICATE' and vault = '"
              + from
              + "'");
    }
  }
}
