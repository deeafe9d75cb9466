package org.hufu.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.core.signature.Digest;
import org.hufu.launcher.SharedPortal;
import org.hufu.operator.check.EvidencePlace;
import org.hufu.operator.check.Finding;
import org.hufu.operator.check.Snapshot;
import org.hufu.scenario.CertificationCase;
import org.hufu.scenario.RouterCase;

/**
 * Plants corruptions in a transaction that is rolled back: the checker sees them, the portal never
 * does.
 */
final class Planted {
  private final String url;
  private final String number;
  private final String application;

  /**
   * Prepares for one certificate.
   *
   * @param url as superuser, whom neither rights nor triggers stop
   */
  Planted(String url, String number) {
    this.url = url;
    this.number = number;
    this.application =
        text("select application from issuance_intent where number = '" + number + "'");
  }

  /** A certified router, with the end of the audit chain in the log. */
  static Planted intoNewCase(SharedPortal portal) {
    String number = new RouterCase(new CertificationCase(portal.base(), portal.demo())).run();
    Planted planted = new Planted(portal.place().databaseUrl("postgres"), number);
    planted.await("select 1 from log_entry where convert_from(data, 'UTF8') like '%audit.anchor%'");
    return planted;
  }

  /** Of the certificate. */
  String number() {
    return number;
  }

  /** Kind and the one value that the query answers. */
  String object(String kind, String query) {
    return kind + " " + text(filled(query));
  }

  /** Fails unless the checker finds this with these statements done. */
  void finds(String invariant, String object, String... statements) throws SQLException {
    assertThat(check(statements).findings())
        .extracting(Finding::invariant, Finding::object)
        .contains(tuple(invariant, object));
  }

  /** Hands in evidence of the case; id of the object once it is stored. */
  String stored(SharedPortal portal, byte[] content) {
    Client tester = Client.of(portal.base(), portal.demo().login("tester-1"));
    JsonObject announced =
        JsonObject.of(
            "name",
            "a.txt",
            "classification",
            "authority",
            "sha256",
            Digest.sha256Hex(content),
            "sizeBytes",
            content.length);
    String order = text(filled("select id from test_order where application = '{case}'"));
    String evidence =
        tester
            .post("/api/v1/test-orders/" + order + "/evidence", announced)
            .expect(201)
            .json()
            .requireText("id");
    tester
        .send(
            "PATCH",
            "/api/v1/evidence/" + evidence + "/upload",
            Map.of("Upload-Offset", "0", "Content-Type", "application/octet-stream"),
            content)
        .expect(200);
    String object = text("select object from evidence where id = '" + evidence + "'");
    await("select 1 from evidence_object where state = 'STORED' and id = '" + object + "'");
    return object;
  }

  /** Name of the object's first part. */
  String partOf(String object) {
    return text("select key from evidence_part where object = '" + object + "' order by start");
  }

  /** Waits until the query answers something, at most a minute and a half. */
  void await(String query) {
    Instant end = Instant.now().plusSeconds(90);
    while (Instant.now().isBefore(end)) {
      try (Connection connection = DriverManager.getConnection(url);
          Statement statement = connection.createStatement()) {
        if (statement.executeQuery(query).next()) {
          return;
        }
        Thread.sleep(500);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    throw new AssertionError("Never seen: " + query);
  }

  /** Checks with these statements done. */
  private FsckReport check(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      statement.execute("set local session_replication_role = replica");
      for (String one : statements) {
        int rows = statement.executeUpdate(filled(one));
        if (rows == 0 && !one.startsWith("alter")) {
          throw new IllegalStateException("Nothing planted by: " + one);
        }
      }
      FsckReport report = Fsck.run(Snapshot.over(connection), EvidencePlace.none());
      connection.rollback();
      return report;
    }
  }

  private String filled(String sql) {
    return sql.replace("{number}", number).replace("{case}", String.valueOf(application));
  }

  private String text(String query) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
