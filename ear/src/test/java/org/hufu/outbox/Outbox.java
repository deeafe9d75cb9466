package org.hufu.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/** The table of notices, seen and hurried by a superuser. */
final class Outbox {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final String url;

  Outbox(String url) {
    this.url = url;
  }

  /**
   * What became of a notice.
   *
   * @param attempts including the last one
   * @param isDelivered false where it was given up
   */
  record Fate(int attempts, boolean isDelivered, String lastError) {}

  /** Nothing that others left behind comes between. */
  void empty() throws SQLException {
    execute(
        "update outbox_event set given_up_at = now()"
            + " where delivered_at is null and given_up_at is null");
  }

  /** Waits until a notice has left or was given up; its pauses between attempts are cut short. */
  Fate await(String topic, String number) throws SQLException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      execute(
          "update outbox_event set next_attempt_at = now()"
              + " where delivered_at is null and given_up_at is null");
      try (Connection connection = DriverManager.getConnection(url);
          PreparedStatement select =
              connection.prepareStatement(
                  "select attempts, delivered_at is not null, coalesce(last_error, '')"
                      + " from outbox_event where topic = ? and key = ?"
                      + " and (delivered_at is not null or given_up_at is not null)")) {
        select.setString(1, topic);
        select.setString(2, number);
        ResultSet row = select.executeQuery();
        if (row.next()) {
          return new Fate(row.getInt(1), row.getBoolean(2), row.getString(3));
        }
      }
      Thread.sleep(250);
    }
    throw new AssertionError(topic + " of " + number + " is still in the outbox");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
