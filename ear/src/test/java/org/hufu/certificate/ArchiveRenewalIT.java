package org.hufu.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.hufu.client.Client;
import org.hufu.core.document.CertificatePdfReader;
import org.hufu.core.document.PdfReading;
import org.hufu.core.json.JsonObject;
import org.hufu.launcher.SharedPortal;
import org.hufu.scenario.CertificationCase;
import org.hufu.scenario.RouterCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A certificate whose time-stamp authority's X.509 certificate ends soon. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchiveRenewalIT {
  private static final SharedPortal PORTAL = SharedPortal.get();
  private static final Client STRANGER = Client.anonymous(PORTAL.base());
  private static final Duration PATIENCE = Duration.ofSeconds(150);
  private static String address;
  private static byte[] before;
  private static byte[] after;

  @BeforeAll
  static void let_the_authority_end_soon() throws SQLException, InterruptedException {
    String number = new RouterCase(new CertificationCase(PORTAL.base(), PORTAL.demo())).run();
    address = "/api/v1/certificates/" + number;
    before = pdf();
    try (Connection connection =
            DriverManager.getConnection(PORTAL.place().databaseUrl("postgres"));
        var update =
            connection.prepareStatement(
                "update archive_head set authority_until = now() + interval '30 days'"
                    + " where number = ?")) {
      update.setString(1, number);
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
    Instant end = Instant.now().plus(PATIENCE);
    after = before;
    while (after.length == before.length && Instant.now().isBefore(end)) {
      Thread.sleep(1000);
      after = pdf();
    }
  }

  private static byte[] pdf() {
    return STRANGER.get(address, "application/pdf").expect(200).body();
  }

  @Test
  void is_stamped_again_once_and_keeps_every_byte() throws InterruptedException {
    assertThat(after.length).isGreaterThan(before.length);
    assertThat(Arrays.copyOf(after, before.length)).isEqualTo(before);
    assertThat(CertificatePdfReader.read(after))
        .isInstanceOfSatisfying(
            PdfReading.Accepted.class,
            accepted -> assertThat(accepted.document().archive()).hasSize(2));
  }

  @Test
  void is_valid_before_and_after() {
    for (byte[] file : new byte[][] {before, after}) {
      JsonObject report =
          STRANGER.post("/api/v1/verifications", "application/pdf", file, null).expect(200).json();

      assertThat(report.requireText("verdict")).isEqualTo("VALID");
      assertThat(VerifyForm.gist(report)).anyMatch(step -> step.contains("time.stamped"));
    }
  }
}
