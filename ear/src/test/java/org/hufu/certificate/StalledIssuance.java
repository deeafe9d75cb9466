package org.hufu.certificate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/**
 * The database refuses the last step of one application's issuance, as a full disk or a lost
 * connection would, until this is closed.
 */
final class StalledIssuance implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String url;
  private final String application;

  /**
   * Stalls it.
   *
   * @param url as superuser
   * @param application id; it must not be issued yet
   */
  StalledIssuance(String url, String application) throws SQLException {
    this.url = url;
    this.application = application;
    execute(
        "create function stall_issuance() returns trigger language plpgsql as $$ begin"
            + " raise exception 'stalled for a test'; end $$",
        "create trigger stall_issuance before update on issuance_intent for each row when"
            + " (new.state = 'PUBLISHED' and new.application = '"
            + application
            + "') execute function stall_issuance()");
  }

  /** Waits until everything is signed and logged and answers the credential that nobody has yet. */
  Stalled await() throws SQLException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      try (Connection connection = DriverManager.getConnection(url);
          PreparedStatement select =
              connection.prepareStatement(
                  "select number, credential from issuance_intent"
                      + " where application = ? and state = 'ARCHIVED'")) {
        select.setString(1, application);
        ResultSet row = select.executeQuery();
        if (row.next()) {
          return new Stalled(row.getString(1), row.getString(2));
        }
      }
      Thread.sleep(200);
    }
    throw new AssertionError("Not logged within " + PATIENCE);
  }

  /** A certificate that is signed and logged and not published. */
  record Stalled(String number, String credential) {}

  private void execute(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    execute("drop function if exists stall_issuance() cascade");
  }
}
