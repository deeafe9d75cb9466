package org.hufu.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.hufu.client.Client;
import org.hufu.core.credential.CredentialReader;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.credential.StatusMessage;
import org.hufu.core.credential.Vocabulary;
import org.hufu.core.json.JsonObject;
import org.hufu.core.status.SignedStatusHistory;
import org.hufu.core.status.StatusListReader;
import org.hufu.core.status.StatusMoment;
import org.hufu.launcher.SharedPortal;
import org.hufu.scenario.CertificationCase;
import org.hufu.scenario.RouterCase;
import org.hufu.verifier.bundle.BundleCommand;
import org.hufu.verifier.command.Console;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate is suspended, reinstated and replaced; somebody asks later what held when. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatusHistoryIT {
  private static final SharedPortal PORTAL = SharedPortal.get();
  private static final Client STRANGER = Client.anonymous(PORTAL.base());
  private static Published published;
  private static Download files;
  private static List<Instant> changes;
  private static String address;
  private static SignedStatusHistory first;
  private static SignedStatusHistory signed;

  @BeforeAll
  static void live_a_whole_life(@TempDir Path directory) throws IOException, InterruptedException {
    String number = new RouterCase(new CertificationCase(PORTAL.base(), PORTAL.demo())).run();
    published = new Published(STRANGER, number);
    address =
        "/history/" + published.certificate().requireObject("content").requireText("publicId");
    Thread.sleep(2100); // a history ends with the last full second
    first = SignedStatusHistory.read(STRANGER.get(address, "*/*").expect(200).text());
    files = Download.of(PORTAL.base(), number, directory);
    Deciders deciders = new Deciders(PORTAL);
    change(deciders, "suspensions", "vulnerability");
    change(deciders, "reinstatements", "corrected");
    change(deciders, "withdrawals", "superseded");
    changes =
        published.certificate().objects("history").stream()
            .map(event -> event.requireInstant("effective"))
            .toList();
    String history = STRANGER.get(path(""), "application/vc+jwt").expect(200).text();
    files.save("history.jwt", history.getBytes(StandardCharsets.US_ASCII));
    signed = SignedStatusHistory.read(history);
  }

  /** Each in seconds of its own, so that there is something in between to ask about. */
  private static void change(Deciders deciders, String action, String reason)
      throws InterruptedException {
    Thread.sleep(2100);
    deciders.change(published.number(), action, reason);
    Thread.sleep(2100);
  }

  private static String path(String query) {
    return "/api/v1/certificates/" + published.number() + "/status" + query;
  }

  private static JsonObject at(Instant instant) {
    return STRANGER.get(path("?at=" + instant)).expect(200).json();
  }

  private static String state(Instant instant) {
    return at(instant).requireText("state");
  }

  @Test
  void every_instant_has_the_state_that_held_then() {
    assertThat(state(changes.get(0).minusSeconds(1))).isEqualTo("not-issued");
    assertThat(state(changes.get(0))).isEqualTo("in-force");
    assertThat(state(changes.get(1).minusSeconds(1))).isEqualTo("in-force");
    assertThat(state(changes.get(1))).isEqualTo("suspended");
    assertThat(state(changes.get(2).minusSeconds(1))).isEqualTo("suspended");
    assertThat(state(changes.get(2))).isEqualTo("in-force");
    assertThat(state(changes.get(3).minusSeconds(1))).isEqualTo("in-force");
    assertThat(state(changes.get(3))).isEqualTo("withdrawn");
  }

  @Test
  void the_answer_names_the_event_it_rests_on() {
    JsonObject answer = at(changes.get(1).plusSeconds(1));

    assertThat(answer.requireInstant("since")).isEqualTo(changes.get(1));
    assertThat(answer.requireText("reason")).isEqualTo("vulnerability");
    assertThat(answer.objects("events"))
        .extracting(event -> event.requireText("type"))
        .containsExactly(
            "certificate.issued",
            "certificate.suspended",
            "certificate.reinstated",
            "certificate.withdrawn");
    assertThat(SignedStatusHistory.read(answer.requireText("signed")).history().number())
        .isEqualTo(published.number());
  }

  @Test
  void without_an_instant_the_newest_is_told() {
    JsonObject answer = STRANGER.get(path("")).expect(200).json();

    assertThat(answer.requireText("state")).isEqualTo("withdrawn");
    assertThat(answer.requireInstant("at")).isEqualTo(answer.requireInstant("completeUntil"));
  }

  @Test
  void what_is_not_over_and_what_is_no_instant_is_refused() {
    STRANGER.get(path("?at=" + Instant.now().plusSeconds(3600))).expect(400);
    STRANGER.get(path("?at=yesterday")).expect(400);
    STRANGER.get("/api/v1/certificates/CN01-NONE/status").expect(404);
  }

  @Test
  void every_event_stands_in_the_log_word_for_word() {
    for (StatusMoment moment : signed.history().moments()) {
      assertThat(published.logged(moment.leafIndex())).isEqualTo(moment.entry());
    }
  }

  @Test
  void a_history_is_made_for_whoever_asks_for_its_address() {
    assertThat(first.history().moments()).hasSize(1);
    assertThat(signed.credential().id()).isEqualTo(PORTAL.base() + address);
    String found = STRANGER.get(address, "*/*").expect(200).text();
    assertThat(SignedStatusHistory.read(found).history().moments())
        .isEqualTo(signed.history().moments());
    STRANGER.get("/history/nobody", "*/*").expect(404);
    STRANGER.get(address + "/more", "*/*").expect(404);
  }

  @Test
  void one_file_answers_for_past_days_without_a_network() throws Exception {
    String bundle = files.path("bodies.json").toString();
    int exit =
        new BundleCommand()
            .run(
                List.of("fetch", PORTAL.base(), "-o", bundle, "--history", published.number()),
                new Console(System.out, System.err));
    assertThat(exit).isZero();

    OfflineVerifier offline = new OfflineVerifier(files);
    String before = changes.get(1).minusSeconds(1).toString();
    String during = changes.get(1).toString();
    assertThat(
            offline.verify("certificate.pdf", "--bundle", bundle, "--at", before, "--json").text())
        .contains("status.held");
    assertThat(
            offline.verify("certificate.pdf", "--bundle", bundle, "--at", during, "--json").text())
        .contains("status.suspended");
  }

  @Test
  void a_verifier_without_network_answers_for_the_past() throws IOException, InterruptedException {
    assertThat(offline(changes.get(1).minusSeconds(1))).contains("status.held");
    assertThat(offline(changes.get(1))).startsWith("NOT_VALID").contains("status.suspended");
    assertThat(offline(changes.get(2))).contains("status.held");
    assertThat(offline(changes.get(3))).startsWith("NOT_VALID").contains("status.withdrawn");
  }

  private static String offline(Instant at) throws IOException, InterruptedException {
    String history = files.path("history.jwt").toString();
    return new OfflineVerifier(files)
        .verify("certificate.jwt", "--status", history, "--at", at.toString(), "--json")
        .text()
        .replaceFirst("^\\{\"type\":\"hufu:VerificationReport:1\",\"verdict\":\"", "");
  }

  @Test
  void the_lists_say_withdrawn_and_replaced_and_why() {
    assertThat(published.isListed(StatusEntry.REVOCATION)).isTrue();
    assertThat(published.isListed(StatusEntry.SUSPENSION)).isFalse();
    assertThat(published.isListed(StatusEntry.REFRESH)).isTrue();
    String credential =
        STRANGER
            .get("/api/v1/certificates/" + published.number(), "application/vc+jwt")
            .expect(200)
            .text();
    StatusEntry message = CredentialReader.read(credential).statuses().get(3);
    String list = STRANGER.get("/status/message-1", "*/*").expect(200).text();
    assertThat(StatusListReader.read(list).value(message))
        .isEqualTo(StatusMessage.SUPERSEDED.value());
  }

  @Test
  void contexts_and_schema_are_served_as_the_verifier_has_them() {
    for (Vocabulary document : Vocabulary.values()) {
      assertThat(STRANGER.get(document.path(), "*/*").expect(200).body())
          .isEqualTo(document.bytes());
    }
  }
}
