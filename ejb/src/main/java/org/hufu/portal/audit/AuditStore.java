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

/** Tables {@code audit_pending}, which the database chains at commit, and {@code audit_record}. */
final class AuditStore {
  private static final String INSERT =
      "insert into audit_pending (node, at, account, organisation, action, object_type, object_id,"
          + " details, content) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)";

  private final DataSource database;

  AuditStore(DataSource database) {
    this.database = database;
  }

  /** Part of the present transaction, at whose end the record gets its place. */
  void append(AuditRecord record) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, record.node());
      insert.setObject(2, record.at().atOffset(ZoneOffset.UTC));
      insert.setString(3, record.account());
      insert.setString(4, record.organisation());
      insert.setString(5, record.action());
      insert.setString(6, record.objectType());
      insert.setString(7, record.objectId());
      JsonObjectBuilder details = Json.createObjectBuilder();
      record.details().forEach(details::add);
      insert.setString(8, details.build().toString());
      insert.setBytes(9, record.content());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The audit trail cannot be written", e);
    }
  }

  /** Empty before the node's first record. */
  Optional<AuditHead> head(String node) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select sequence, encode(hash, 'hex') from audit_head where node = ?")) {
      select.setString(1, node);
      ResultSet row = select.executeQuery();
      return row.next()
          ? Optional.of(new AuditHead(row.getLong(1), row.getString(2)))
          : Optional.empty();
    } catch (SQLException e) {
      throw new IllegalStateException("The audit trail cannot be read", e);
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
}
