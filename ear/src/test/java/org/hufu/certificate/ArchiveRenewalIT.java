package org.hufu.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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

/**
 * A certificate whose time-stamp authority's X.509 certificate ends soon, and one whose time-stamp
 * is of an algorithm that the trust list does not accept any more.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchiveRenewalIT {
  private static final SharedPortal PORTAL = SharedPortal.get();
  private static final Client STRANGER = Client.anonymous(PORTAL.base());
  private static final Duration PATIENCE = Duration.ofSeconds(150);
  private static final List<Renewed> FILES = new ArrayList<>();

  /** A file before and after. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  private record Renewed(String address, byte[] before, byte[] after) {}

  @BeforeAll
  static void let_them_lose_their_worth_soon() throws SQLException, InterruptedException {
    List<Renewed> old = new ArrayList<>();
    for (String change :
        List.of("authority_until = now() + interval '30 days'", "algorithm = 'RS256'")) {
      String number = new RouterCase(new CertificationCase(PORTAL.base(), PORTAL.demo())).run();
      String address = "/api/v1/certificates/" + number;
      byte[] before = pdf(address);
      old.add(new Renewed(address, before, before));
      try (Connection connection =
              DriverManager.getConnection(PORTAL.place().databaseUrl("postgres"));
          var update =
              connection.prepareStatement(
                  "update archive_head set " + change + " where number = ?")) {
        update.setString(1, number);
        assertThat(update.executeUpdate()).isEqualTo(1);
      }
    }
    Instant end = Instant.now().plus(PATIENCE);
    for (Renewed one : old) {
      byte[] after = one.before();
      while (after.length == one.before().length && Instant.now().isBefore(end)) {
        Thread.sleep(1000);
        after = pdf(one.address());
      }
      FILES.add(new Renewed(one.address(), one.before(), after));
    }
  }

  private static byte[] pdf(String address) {
    return STRANGER.get(address, "application/pdf").expect(200).body();
  }

  @Test
  void is_stamped_again_once_and_keeps_every_byte() {
    for (Renewed one : FILES) {
      assertThat(one.after().length).as(one.address()).isGreaterThan(one.before().length);
      assertThat(Arrays.copyOf(one.after(), one.before().length)).isEqualTo(one.before());
      assertThat(CertificatePdfReader.read(one.after()))
          .isInstanceOfSatisfying(
              PdfReading.Accepted.class,
              accepted -> assertThat(accepted.document().archive()).hasSize(2));
    }
  }

  @Test
  void is_valid_before_and_after() {
    for (byte[] file :
        FILES.stream().flatMap(one -> Stream.of(one.before(), one.after())).toList()) {
      JsonObject report =
          STRANGER.post("/api/v1/verifications", "application/pdf", file, null).expect(200).json();

      assertThat(report.requireText("verdict")).isEqualTo("VALID");
      assertThat(VerifyForm.gist(report)).anyMatch(step -> step.contains("time.stamped"));
    }
  }
}
