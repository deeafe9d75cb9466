package org.hufu.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.hufu.client.Client;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.json.JsonObject;
import org.hufu.launcher.SharedPortal;
import org.hufu.scenario.CertificationCase;
import org.hufu.scenario.RouterCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two deciders withdraw a certificate; whoever looks anywhere learns it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WithdrawalIT {
  private static final SharedPortal PORTAL = SharedPortal.get();
  private static final Client STRANGER = Client.anonymous(PORTAL.base());
  private static String number;
  private static Download files;
  private static int exitBefore;

  @BeforeAll
  static void withdraw_a_certificate(@TempDir Path directory)
      throws IOException, InterruptedException {
    number = new RouterCase(new CertificationCase(PORTAL.base(), PORTAL.demo())).run();
    files = Download.of(PORTAL.base(), number, directory);
    exitBefore = new OfflineVerifier(files).verify("certificate.jwt").exit();
    new Deciders(PORTAL).change(number, "withdrawals", "vulnerability");
    files.fetchStatus(PORTAL.base());
  }

  @Test
  void the_certificate_says_so_with_the_reason() {
    JsonObject certificate = certificate();

    assertThat(certificate.requireText("state")).isEqualTo("withdrawn");
    assertThat(certificate.objects("history"))
        .extracting(event -> event.requireText("action") + " " + event.requireText("reason"))
        .containsExactly("issued ", "withdrawn vulnerability");
  }

  @Test
  void the_register_lists_it_among_the_withdrawn_only() {
    assertThat(listed("withdrawn")).contains(number);
    assertThat(listed("in-force")).doesNotContain(number);
    assertThat(STRANGER.get("/en/certificates/" + number, "text/html").expect(200).text())
        .contains("What the public reads.");
  }

  @Test
  void the_revocation_list_has_its_bit_set_and_the_suspension_list_has_not() {
    Published published = new Published(STRANGER, number);

    assertThat(published.isListed(StatusEntry.REVOCATION)).isTrue();
    assertThat(published.isListed(StatusEntry.SUSPENSION)).isFalse();
  }

  @Test
  void the_log_holds_the_withdrawal_where_the_history_says() {
    long leaf = certificate().objects("history").get(1).requireInteger("leafIndex");

    JsonObject entry = new Published(STRANGER, number).logged(leaf);

    assertThat(entry.requireText("type")).isEqualTo("certificate.withdrawn");
    assertThat(entry.requireText("certificate")).isEqualTo(number);
    assertThat(entry.requireText("reason")).isEqualTo("vulnerability");
  }

  @Test
  void a_verifier_without_network_says_withdrawn_by_the_newest_list()
      throws IOException, InterruptedException {
    assertThat(exitBefore).isZero();
    for (String file : new String[] {"certificate.pdf", "certificate.jwt"}) {
      OfflineVerifier.Said said = new OfflineVerifier(files).verify(file);
      assertThat(said.exit()).as(said.text()).isEqualTo(1);
      assertThat(said.text()).startsWith("NOT_VALID").contains("withdrawn");
    }
  }

  @Test
  void it_is_never_reinstated() {
    assertThat(
            new Deciders(PORTAL)
                .first()
                .post(
                    "/api/v1/certificates/" + number + "/reinstatements",
                    Deciders.ground("corrected"))
                .status())
        .isEqualTo(409);
  }

  private static JsonObject certificate() {
    return STRANGER.get("/api/v1/certificates/" + number).expect(200).json();
  }

  private static String listed(String status) {
    return STRANGER
        .get("/api/v1/certificates?q=" + number + "&status=" + status)
        .expect(200)
        .json()
        .objects("items")
        .stream()
        .map(item -> item.requireText("number"))
        .toList()
        .toString();
  }
}
