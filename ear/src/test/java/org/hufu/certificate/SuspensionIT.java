package org.hufu.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

/** Two deciders suspend a certificate and reinstate it; whoever looks anywhere learns of both. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SuspensionIT {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final SharedPortal PORTAL = SharedPortal.get();
  private static Published published;
  private static Download files;
  private static Change suspension;
  private static Change reinstatement;

  /**
   * What was seen of a change.
   *
   * @param alone codes of the reasons why the first decider could not confirm
   * @param took from the second signature until everything below was seen
   */
  private record Change(
      List<String> alone,
      JsonObject certificate,
      String page,
      boolean isListed,
      String logged,
      OfflineVerifier.Said verdict,
      Duration took) {}

  @BeforeAll
  static void suspend_and_reinstate_a_certificate(@TempDir Path directory)
      throws IOException, InterruptedException {
    String number = new RouterCase(new CertificationCase(PORTAL.base(), PORTAL.demo())).run();
    published = new Published(Client.anonymous(PORTAL.base()), number);
    files = Download.of(PORTAL.base(), number, directory);
    suspension = change("suspensions", "misuse");
    reinstatement = change("reinstatements", "corrected");
  }

  private static Change change(String action, String reason)
      throws IOException, InterruptedException {
    Deciders deciders = new Deciders(PORTAL);
    String path = "/api/v1/certificates/" + published.number() + "/" + action;
    String proposal =
        deciders.first().post(path, Deciders.ground(reason)).expect(201).json().requireText("id");
    String confirmation = path + "/" + proposal + "/confirmation";
    List<String> alone =
        deciders.first().post(confirmation, JsonObject.empty()).expect(422).reasons();
    deciders.second().post(confirmation, JsonObject.empty()).expect(200);
    Instant signed = Instant.now();
    JsonObject certificate = published.certificate();
    List<JsonObject> history = certificate.objects("history");
    JsonObject entry =
        published.logged(history.get(history.size() - 1).requireInteger("leafIndex"));
    files.fetchStatus(PORTAL.base());
    return new Change(
        alone,
        certificate,
        published.page(),
        published.isListed(StatusEntry.SUSPENSION),
        String.join(
            " ",
            entry.requireText("type"),
            entry.requireText("certificate"),
            entry.requireText("reason")),
        new OfflineVerifier(files).verify("certificate.pdf"),
        Duration.between(signed, Instant.now()));
  }

  @Test
  void who_signed_first_cannot_sign_again() {
    assertThat(suspension.alone).containsExactly("certificate.second-signature-not-you");
    assertThat(reinstatement.alone).containsExactly("certificate.second-signature-not-you");
  }

  @Test
  void the_register_says_so_and_keeps_the_history() {
    assertThat(suspension.certificate.requireText("state")).isEqualTo("suspended");
    assertThat(reinstatement.certificate.requireText("state")).isEqualTo("in-force");
    assertThat(reinstatement.certificate.objects("history"))
        .extracting(event -> event.requireText("action") + " " + event.requireText("reason"))
        .containsExactly("issued ", "suspended misuse", "reinstated corrected");
  }

  @Test
  void the_page_for_people_says_so() {
    assertThat(suspension.page)
        .contains("What the public reads.")
        .contains("The certificate may not be relied on for the time being.");
    assertThat(reinstatement.page)
        .doesNotContain("The certificate may not be relied on for the time being.");
  }

  @Test
  void the_bit_in_the_suspension_list_is_set_and_taken_back() {
    assertThat(suspension.isListed).isTrue();
    assertThat(reinstatement.isListed).isFalse();
    assertThat(published.isListed(StatusEntry.REVOCATION)).isFalse();
  }

  @Test
  void the_log_holds_both_where_the_history_says() {
    assertThat(suspension.logged)
        .isEqualTo("certificate.suspended " + published.number() + " misuse");
    assertThat(reinstatement.logged)
        .isEqualTo("certificate.reinstated " + published.number() + " corrected");
  }

  @Test
  void a_verifier_without_network_says_suspended_and_then_valid_again() {
    assertThat(suspension.verdict.exit()).as(suspension.verdict.text()).isEqualTo(1);
    assertThat(suspension.verdict.text()).startsWith("NOT_VALID").contains("suspended");
    assertThat(reinstatement.verdict.exit()).as(reinstatement.verdict.text()).isZero();
    assertThat(reinstatement.verdict.text()).startsWith("VALID");
  }

  @Test
  void all_of_that_is_to_be_seen_within_a_minute() {
    assertThat(suspension.took).isLessThan(LIMIT);
    assertThat(reinstatement.took).isLessThan(LIMIT);
  }
}
