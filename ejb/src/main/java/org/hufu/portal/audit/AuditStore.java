package org.hufu.portal.audit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.hufu.core.audit.AuditRecord;

/**
 * Tables {@code audit_record} and {@code audit_head}. Plain JDBC, because it writes when the
 * persistence context has already been written.
 */
final class AuditStore {
  private static final String INSERT =
      "insert into audit_record (node, sequence, previous, hash, at, account, organisation, action,"
          + " object_type, object_id, details) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)";

  private final DataSource database;

  AuditStore(DataSource database) {
    this.database = database;
  }

  /**
   * A connection of the present transaction. It must be asked for while the transaction is at work:
   * the container gives one outside of any transaction to whoever asks when it is completing, and
   * what is written there stays even if the transaction is rolled back.
   */
  Connection join() {
    try {
      return database.getConnection();
    } catch (SQLException e) {
      throw new IllegalStateException("The audit trail cannot be reached", e);
    }
  }

  /** Holds the end of the node's chain until the transaction ends. */
  static void append(Connection connection, String node, List<Deed> deeds) {
    try {
      Head head = lock(connection, node);
      try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
        for (Deed deed : deeds) {
          AuditRecord record = deed.at(node, head.sequence + 1);
          byte[] hash = record.hash(head.hash);
          bind(insert, record, head.hash, hash);
          insert.addBatch();
          head = new Head(record.sequence(), hash);
        }
        insert.executeBatch();
      }
      move(connection, node, head);
    } catch (SQLException e) {
      throw new IllegalStateException("The audit trail cannot be written", e);
    }
  }

  AuditPage find(AuditFilter filter, Optional<AuditCursor> cursor, int limit) {
    AuditQuery query = AuditQuery.of(filter, cursor, limit + 1);
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(query.sql())) {
      for (int i = 0; i < query.values().size(); i++) {
        select.setObject(i + 1, query.values().get(i));
      }
      List<AuditRecord> found = read(select.executeQuery());
      if (found.size() <= limit) {
        return new AuditPage(found, Optional.empty());
      }
      List<AuditRecord> shown = found.subList(0, limit);
      return new AuditPage(shown, Optional.of(AuditCursor.after(shown.get(limit - 1)).toString()));
    } catch (SQLException e) {
      throw new IllegalStateException("The audit trail cannot be read", e);
    }
  }

  private static Head lock(Connection connection, String node) throws SQLException {
    try (PreparedStatement begin =
        connection.prepareStatement(
            "insert into audit_head (node, sequence, hash) values (?, 0, ?)"
                + " on conflict (node) do update set node = excluded.node"
                + " returning sequence, hash")) {
      begin.setString(1, node);
      begin.setBytes(2, AuditRecord.beginning());
      ResultSet row = begin.executeQuery();
      row.next();
      return new Head(row.getLong(1), row.getBytes(2));
    }
  }

  private static void move(Connection connection, String node, Head head) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update audit_head set sequence = ?, hash = ? where node = ?")) {
      update.setLong(1, head.sequence);
      update.setBytes(2, head.hash);
      update.setString(3, node);
      update.executeUpdate();
    }
  }

  private static void bind(
      PreparedStatement insert, AuditRecord record, byte[] previous, byte[] hash)
      throws SQLException {
    insert.setString(1, record.node());
    insert.setLong(2, record.sequence());
    insert.setBytes(3, previous);
    insert.setBytes(4, hash);
    insert.setObject(5, record.at().atOffset(ZoneOffset.UTC));
    insert.setString(6, record.account());
    insert.setString(7, record.organisation());
    insert.setString(8, record.action());
    insert.setString(9, record.objectType());
    insert.setString(10, record.objectId());
    JsonObjectBuilder details = Json.createObjectBuilder();
    record.details().forEach(details::add);
    insert.setString(11, details.build().toString());
  }

  private static List<AuditRecord> read(ResultSet rows) throws SQLException {
    List<AuditRecord> records = new ArrayList<>();
    while (rows.next()) {
      records.add(
          new AuditRecord(
              rows.getString("node"),
              rows.getLong("sequence"),
              rows.getObject("at", OffsetDateTime.class).toInstant(),
              rows.getString("account"),
              rows.getString("organisation"),
              rows.getString("action"),
              rows.getString("object_type"),
              rows.getString("object_id"),
              details(rows.getString("details"))));
    }
    return records;
  }

  private static SortedMap<String, String> details(String json) {
    SortedMap<String, String> details = new TreeMap<>();
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject object = reader.readObject();
      for (Map.Entry<String, ?> detail : object.entrySet()) {
        details.put(detail.getKey(), object.getString(detail.getKey()));
      }
    }
    return details;
  }

  /** Where a chain ends. */
  private static final class Head {
    final long sequence;
    final byte[] hash;

    Head(long sequence, byte[] hash) {
      this.sequence = sequence;
      this.hash = hash;
    }
  }
}
