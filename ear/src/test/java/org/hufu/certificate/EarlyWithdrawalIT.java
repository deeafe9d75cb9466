package org.hufu.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.hufu.client.Answer;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.launcher.SharedPortal;
import org.hufu.operator.Fsck;
import org.hufu.operator.check.EvidencePlace;
import org.hufu.operator.check.Finding;
import org.hufu.operator.check.Snapshot;
import org.hufu.scenario.CertificationCase;
import org.hufu.scenario.RouterCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate is signed and cannot be published; it must be possible to withdraw it then. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EarlyWithdrawalIT {
  private static final SharedPortal PORTAL = SharedPortal.get();
  private static final Client STRANGER = Client.anonymous(PORTAL.base());
  private static Early early;
  private static JsonObject certificate;

  /** What was seen while the issuance was stalled. */
  private record Early(
      String number,
      String waiting,
      int suspension,
      int published,
      OfflineVerifier.Said verdict,
      int again,
      List<Finding> findings) {}

  @BeforeAll
  static void withdraw_before_issue(@TempDir Path directory)
      throws SQLException, IOException, InterruptedException {
    CertificationCase steps = new CertificationCase(PORTAL.base(), PORTAL.demo());
    String application = new RouterCase(steps).toFirstSignature();
    try (StalledIssuance stall =
        new StalledIssuance(PORTAL.place().databaseUrl("postgres"), application)) {
      steps
          .as("decider-2")
          .post(
              "/api/v1/applications/" + application + "/decision/confirmation",
              JsonObject.of("impartial", true))
          .expect(201);
      early = withdraw(stall.await(), directory);
    }
    steps.certificate("vendor-1");
    certificate = STRANGER.get("/api/v1/certificates/" + early.number).expect(200).json();
  }

  private static Early withdraw(StalledIssuance.Stalled stalled, Path directory)
      throws IOException, InterruptedException {
    Deciders deciders = new Deciders(PORTAL);
    String path = "/api/v1/certificates/" + stalled.number();
    String waiting = deciders.first().get("/api/v1/issuances").expect(200).text();
    Answer suspension = deciders.first().post(path + "/suspensions", Deciders.ground("misuse"));
    deciders.change(stalled.number(), "withdrawals", "vulnerability");
    Download files = new Download(directory);
    files.save("early.jwt", stalled.credential().getBytes(StandardCharsets.US_ASCII));
    files.save("trust.jws", STRANGER.get("/.well-known/trust-list.jws", "*/*").body());
    files.fetchStatus(PORTAL.base());
    return new Early(
        stalled.number(),
        waiting,
        suspension.status(),
        STRANGER.get(path).status(),
        new OfflineVerifier(files).verify("early.jwt"),
        deciders.first().post(path + "/withdrawals", Deciders.ground("misuse")).status(),
        findings(stalled.number()));
  }

  @Test
  void deciders_see_what_waits() {
    assertThat(early.waiting).contains(early.number).contains("\"state\":\"archived\"");
  }

  @Test
  void it_can_be_withdrawn_once_and_not_suspended() {
    assertThat(early.suspension).isEqualTo(404);
    assertThat(early.again).isEqualTo(409);
  }

  @Test
  void whoever_holds_its_signature_learns_of_the_withdrawal_before_the_issue() {
    assertThat(early.published).isEqualTo(404);
    assertThat(early.verdict.exit()).as(early.verdict.text()).isEqualTo(1);
    assertThat(early.verdict.text()).contains("withdrawn");
  }

  @Test
  void it_is_issued_all_the_same_and_withdrawn_in_the_same_breath() {
    assertThat(certificate.requireText("state")).isEqualTo("withdrawn");
    List<JsonObject> history = certificate.objects("history");
    assertThat(history)
        .extracting(event -> event.requireText("action"))
        .containsExactly("issued", "withdrawn");
    assertThat(history.get(1).requireInstant("effective"))
        .isBeforeOrEqualTo(history.get(0).requireInstant("recorded"));
  }

  @Test
  void the_checker_finds_nothing_wrong_before_and_after() {
    assertThat(early.findings).isEmpty();
    assertThat(findings(early.number)).isEmpty();
  }

  private static List<Finding> findings(String number) {
    String url = PORTAL.place().databaseUrl("hufu_check");
    try (Snapshot snapshot = Snapshot.of(url, new Properties())) {
      return Fsck.run(snapshot, EvidencePlace.none()).findings().stream()
          .filter(
              finding ->
                  finding.object().contains(number) || finding.object().contains("status list"))
          .toList();
    }
  }
}
