package org.hufu.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * Decided certificates that wait for being made: copies of one that was decided in earnest, each
 * with a case, number, public id and place in the status lists of its own.
 *
 * @param url of the database, as superuser
 * @param number of the certificate that is copied
 */
record ClonedIntents(String url, String number) {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final String CASES =
      "insert into application select (jsonb_populate_record(a, jsonb_build_object('id', 'bench-' ||"
          + " n, 'number', 'A-2026-' || lpad(n::text, 6, '0'), 'certificate', null))).*"
          + " from application a join issuance_intent i on i.application = a.id,"
          + " generate_series(?::int, ?::int) n where i.number = ?";

  private static final String INTENTS =
      "with base as (select number, public_id, convert_from(content, 'UTF8') as content,"
          + " (select max(status_slot) from issuance_intent) as slot from issuance_intent"
          + " where number = ?), made as (select n, slot + 1 + n - ?::int as slot, left(number,"
          + " -6) || lpad((100000 + n)::text, 6, '0') as number, translate(md5(n::text), '0189',"
          + " 'wxyz') as public_id, base.number as old_number, base.public_id as old_id, content"
          + " from base, generate_series(?::int, ?::int) n), filled as (select *,"
          + " convert_to(replace(replace(content, old_number, number), old_id, public_id), 'UTF8')"
          + " as bytes from made) insert into issuance_intent (decision_id, application, number,"
          + " public_id, status_slot, content, content_digest, state, intended_at, changed_at)"
          + " select 'bench-' || n, 'bench-' || n, number, public_id, slot, bytes,"
          + " encode(sha256(bytes), 'hex'), 'INTENDED', date_trunc('second', now()),"
          + " date_trunc('second', now()) from filled";

  /** Puts intents {@code first} to {@code last} there, all at once. */
  void insert(int first, int last) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      execute(connection, CASES, first, last, number);
      execute(connection, INTENTS, number, first, first, last);
      execute(
          connection,
          "update status_slot_counter set next = (select max(status_slot) + 1 from"
              + " issuance_intent)");
      connection.commit();
    }
  }

  private static void execute(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  /**
   * Certificates per second, from the first step of the first of them to the register's entry of
   * the last.
   */
  double perSecond(int first, int last) throws SQLException, InterruptedException {
    insert(first, last);
    Instant end = Instant.now().plus(PATIENCE);
    long begin = 0;
    try (Connection connection = DriverManager.getConnection(url)) {
      while (Instant.now().isBefore(end)) {
        Progress progress = progress(connection, first, last);
        begin = begin == 0 && progress.begun() > 0 ? System.nanoTime() : begin;
        if (progress.done() == last - first + 1) {
          return (last - first + 1) / ((System.nanoTime() - begin) / 1e9);
        }
        Thread.sleep(10);
      }
    }
    throw new IllegalStateException("Not made within " + PATIENCE);
  }

  private record Progress(int begun, int done) {}

  private static Progress progress(Connection connection, int first, int last) throws SQLException {
    String counts =
        "select count(*) filter (where state <> 'INTENDED'), count(*) filter (where state ="
            + " 'PUBLISHED') from issuance_intent where decision_id like 'bench-%' and"
            + " substr(decision_id, 7)::int between ? and ?";
    try (PreparedStatement statement = connection.prepareStatement(counts)) {
      statement.setInt(1, first);
      statement.setInt(2, last);
      ResultSet row = statement.executeQuery();
      row.next();
      return new Progress(row.getInt(1), row.getInt(2));
    }
  }
}
