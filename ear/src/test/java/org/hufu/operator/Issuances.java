package org.hufu.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.demo.Demo;
import org.hufu.launcher.Place;
import org.hufu.operator.check.EvidencePlace;
import org.hufu.operator.check.Snapshot;
import org.hufu.scenario.CertificationCase;
import org.hufu.scenario.RouterCase;

/** Decisions that are confirmed while things fall over, and what must have come of them. */
final class Issuances {
  private static final int CREATED = 201;
  private static final Duration RECOVERY = Duration.ofMinutes(4);

  /** Counts of one application: intents, certificates, issued log entries, slots. */
  private static final String TRACES =
      "select a.state, (select count(*) from issuance_intent i where i.application = a.id),"
          + " (select count(*) from certificate c join issuance_intent i"
          + "   on i.decision_id = c.decision_id where i.application = a.id),"
          + " (select count(*) from log_entry l where convert_from(l.data, 'UTF8')::jsonb"
          + "   @> jsonb_build_object('type', 'certificate.issued', 'certificate', a.certificate)),"
          + " (select count(distinct c.status_slot) from certificate c"
          + "   where c.number = a.certificate)"
          + " from application a where a.id = ?";

  private final Place place;
  private final Demo demo;
  private final Client decider;
  private final ExecutorService people = Executors.newFixedThreadPool(3);
  private final Map<String, Boolean> decided = new ConcurrentHashMap<>();

  Issuances(Place place, Demo demo) {
    this.place = place;
    this.demo = demo;
    this.decider = Client.of(place.base(), demo.login("decider-2"));
  }

  /** Ids of applications that wait for the second signature. */
  List<String> prepare(int count) throws InterruptedException, ExecutionException {
    ThreadLocal<CertificationCase> steps =
        ThreadLocal.withInitial(() -> new CertificationCase(place.base(), demo));
    List<Future<String>> running = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      running.add(people.submit(() -> new RouterCase(steps.get()).toFirstSignature()));
    }
    List<String> prepared = new ArrayList<>();
    for (Future<String> one : running) {
      prepared.add(one.get());
    }
    return prepared;
  }

  /** Signs in the background, again and again under one key until it is acknowledged. */
  List<Future<?>> confirm(List<String> applications) {
    List<Future<?>> signing = new ArrayList<>();
    applications.forEach(application -> signing.add(people.submit(() -> sign(application))));
    return signing;
  }

  /** Waits until every signature is acknowledged. */
  void settle(List<Future<?>> signing) throws InterruptedException, ExecutionException {
    for (Future<?> one : signing) {
      one.get();
    }
  }

  private void sign(String application) {
    String path = "/api/v1/applications/" + application + "/decision/confirmation";
    JsonObject body = JsonObject.of("impartial", true);
    Instant end = Instant.now().plus(RECOVERY);
    String last = "";
    while (Instant.now().isBefore(end)) {
      try {
        var answer = decider.post(path, body, "sign-" + application);
        if (answer.status() == CREATED) {
          decided.put(application, true);
          return;
        }
        last = answer.status() + " " + answer.text();
        if (List.of(400, 403, 422).contains(answer.status())) {
          break; // a refusal that no waiting changes
        }
      } catch (UncheckedIOException e) {
        last = e.toString();
      }
      sleep();
    }
    throw new AssertionError("Signing " + application + " is never acknowledged: " + last);
  }

  private static void sleep() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Applications whose second signature was acknowledged. */
  List<String> decided() {
    return List.copyOf(decided.keySet());
  }

  void awaitAllPublished(Duration patience) throws SQLException {
    Instant end = Instant.now().plus(patience);
    while (unfinished() > 0 && Instant.now().isBefore(end)) {
      sleep();
    }
    assertThat(unfinished()).as("issuances that were never finished").isZero();
  }

  /** Intents that are decided and not yet published. */
  long unfinished() throws SQLException {
    try (Connection connection = reading();
        ResultSet row =
            connection
                .createStatement()
                .executeQuery("select count(*) from issuance_intent where state <> 'PUBLISHED'")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** One intent, one certificate, one log entry, one status slot. */
  void requireExactlyOne(String application) {
    try (Connection connection = reading();
        PreparedStatement statement = connection.prepareStatement(TRACES)) {
      statement.setString(1, application);
      ResultSet row = statement.executeQuery();
      row.next();
      assertThat(
              List.of(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
          .as("state, intents, certificates, log entries, slots of " + application)
          .isEqualTo(List.of("GRANTED", 1, 1, 1, 1));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  FsckReport fsck() {
    try (Snapshot snapshot = Snapshot.of(place.databaseUrl("hufu_check"), new Properties())) {
      return Fsck.run(snapshot, EvidencePlace.none());
    }
  }

  private Connection reading() throws SQLException {
    return DriverManager.getConnection(place.databaseUrl("hufu_check"));
  }
}
