package org.hufu.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.launcher.SharedPortal;
import org.hufu.launcher.WitnessProcess;
import org.hufu.scenario.CertificationCase;
import org.hufu.scenario.RouterCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log as strangers, witnesses and those who watch over it see it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TransparencyIT {
  private static final SharedPortal PORTAL = SharedPortal.get();
  private static final Duration LIMIT = Duration.ofMinutes(2);

  @TempDir private static Path directory;

  private static String number;
  private static Client stranger;
  private static Client auditor;

  @BeforeAll
  static void issue_a_certificate() {
    number = issue();
    stranger = Client.anonymous(PORTAL.base());
    auditor = Client.of(PORTAL.base(), PORTAL.demo().login("auditor"));
  }

  private static String issue() {
    return new RouterCase(new CertificationCase(PORTAL.base(), PORTAL.demo())).run();
  }

  private static String proof() {
    return stranger
        .get("/api/v1/certificates/" + number + "/log-proof", "text/plain")
        .expect(200)
        .text();
  }

  private static JsonObject state() {
    return auditor.get("/api/v1/transparency-log").expect(200).json();
  }

  /** The part of the log that grows. */
  private static JsonObject part() {
    List<JsonObject> parts =
        JsonReader.read(stranger.get("/.well-known/hufu.json", "*/*").expect(200).body())
            .objects("logs");
    return parts.get(parts.size() - 1);
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    Instant end = Instant.now().plus(LIMIT);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(500);
    }
  }

  /** Runs the verifier's jar. */
  private static OfflineVerifier.Said jar(String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", System.getProperty("hufu.verifier")));
    command.addAll(Arrays.asList(words));
    Path output = directory.resolve("output.txt");
    int exit =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start()
            .waitFor();
    return new OfflineVerifier.Said(exit, Files.readString(output, StandardCharsets.UTF_8));
  }

  /** The portal has found nobody there so far, and would wait minutes before it asks again. */
  private static void endThePause() throws SQLException {
    try (var connection = DriverManager.getConnection(PORTAL.place().databaseUrl("postgres"));
        var statement = connection.createStatement()) {
      statement.execute("update log_witness set failures = 0");
    }
  }

  @Test
  void a_witness_cosigns_and_the_proof_beside_a_certificate_tells_it_offline()
      throws IOException, InterruptedException, SQLException {
    Process witness = PORTAL.witness().start(part().requireText("key"));
    try {
      Thread.sleep(2000); // until it listens
      endThePause();
      await(() -> proof().contains("— witness.example/it "));
    } finally {
      WitnessProcess.stop(witness);
    }
    Download files = Download.of(PORTAL.base(), number, directory);
    files.save("certificate.tlog-proof", proof().getBytes(StandardCharsets.UTF_8));

    OfflineVerifier.Said said = new OfflineVerifier(files).verify("certificate.pdf");

    assertThat(said.exit()).as(said.text()).isZero();
    assertThat(said.text()).contains("[✔] 10", "witnesses: 1/1", "witnessed: ");
    assertThat(
            stranger.get("/certificate-files/" + number + ".tlog-proof", "*/*").expect(200).text())
        .startsWith("c2sp.org/tlog-proof@v1\n");
  }

  @Test
  void everything_published_agrees() throws IOException, InterruptedException {
    OfflineVerifier.Said said = jar("fsck", PORTAL.base(), "--lang", "en");

    assertThat(said.exit()).as(said.text()).isZero();
    assertThat(said.text()).contains("SOUND");
  }

  @Test
  void a_part_is_known_under_its_own_name_and_under_the_open_one() {
    String path = part().requireText("url").replaceFirst("^https?://[^/]*", "");

    assertThat(stranger.get(path + "checkpoint", "*/*").expect(200).text())
        .startsWith(part().requireText("origin") + "\n");
    assertThat(stranger.get("/log/checkpoint", "*/*").expect(200).text())
        .startsWith(part().requireText("origin") + "\n");
    stranger.get("/log/1999/checkpoint", "*/*").expect(404);
    stranger.get("/log/tile/0/x999/x999/x999/x999/x999/x999/999", "*/*").expect(404);
    stranger.get("/log/tile/0/x999/x999/x999/x999/999", "*/*").expect(404);
    stranger.get("/log/entries/x999/x999/x999/x999/999", "*/*").expect(404);
  }

  @Test
  void a_log_restored_from_an_old_copy_signs_nothing_until_it_is_whole_again()
      throws SQLException, InterruptedException {
    Path memory = PORTAL.place().home().resolve("keys/log-memory");
    Deciders deciders = new Deciders(PORTAL);
    String another = issue();
    String path = "/api/v1/certificates/" + another + "/suspensions";
    String proposal =
        deciders.first().post(path, Deciders.ground("misuse")).expect(201).json().requireText("id");
    String confirmation = path + "/" + proposal + "/confirmation";
    await(() -> memory.toFile().list().length > 0);
    Thread.sleep(5000); // the memory is seconds behind
    assertThat(state().has("refusal")).isFalse();

    try (RolledBackLog old = new RolledBackLog(PORTAL.place().databaseUrl("postgres"))) {
      assertThat(old).isNotNull();
      JsonObject refusal = state().requireObject("refusal");
      assertThat(refusal.requireText("code")).isEqualTo("log.rolled-back");
      assertThat(refusal.requireText("detail")).contains("restored from an old copy");
      deciders.second().post(confirmation, JsonObject.empty()).expect(503);
      await(
          () ->
              auditor
                  .get("/api/v1/audit-records?action=log.signing-refused")
                  .expect(200)
                  .text()
                  .contains("log.rolled-back"));
    }
    assertThat(state().has("refusal")).isFalse();
    deciders.second().post(confirmation, JsonObject.empty()).expect(200);
  }
}
