package org.hufu.operator.check;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;

/**
 * The database as it was at one instant, however long the look takes and whatever is written
 * meanwhile. Not for several threads.
 */
public final class Snapshot implements AutoCloseable {
  private static final int ROWS_AT_ONCE = 64; // rows may hold whole documents

  private final Connection connection;
  private final Instant taken;
  private Keys keys;

  private Snapshot(Connection connection, Instant taken) {
    this.connection = connection;
    this.taken = taken;
  }

  /**
   * Takes the snapshot.
   *
   * @param url of JDBC
   * @throws CannotCheck if the database does not let us read
   */
  public static Snapshot of(String url, Properties login) {
    try {
      Connection connection = DriverManager.getConnection(url, login);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      return over(connection);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /**
   * Looks through a transaction that somebody else has begun, and sees what it did.
   *
   * @param connection in a transaction that is at least repeatable read
   */
  public static Snapshot over(Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select now()")) {
      row.next();
      return new Snapshot(connection, row.getObject(1, OffsetDateTime.class).toInstant());
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private static CannotCheck unreadable(SQLException e) {
    return new CannotCheck("The database cannot be read: " + e.getMessage(), e);
  }

  /** One row of an answer, by column name; columns that may be null are asked with find. */
  public record Row(ResultSet columns) {
    public String text(String column) throws SQLException {
      return columns.getString(column);
    }

    public Optional<String> findText(String column) throws SQLException {
      return Optional.ofNullable(columns.getString(column));
    }

    public long number(String column) throws SQLException {
      return columns.getLong(column);
    }

    public boolean flag(String column) throws SQLException {
      return columns.getBoolean(column);
    }

    public byte[] bytes(String column) throws SQLException {
      return columns.getBytes(column);
    }

    public LocalDate day(String column) throws SQLException {
      return columns.getObject(column, LocalDate.class);
    }

    public Instant instant(String column) throws SQLException {
      return findInstant(column).orElseThrow();
    }

    public Optional<Instant> findInstant(String column) throws SQLException {
      return Optional.ofNullable(columns.getObject(column, OffsetDateTime.class))
          .map(OffsetDateTime::toInstant);
    }

    public JsonObject json(String column) throws SQLException {
      return JsonReader.read(bytes(column));
    }
  }

  /** Does something with a row. */
  public interface Visitor {
    void visit(Row row) throws SQLException;
  }

  /** Makes a value of a row. */
  public interface Reader<T> {
    T read(Row row) throws SQLException;
  }

  /** Visits row after row without keeping them. */
  public void each(String sql, Visitor visitor) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet rows = statement.executeQuery()) {
        Row row = new Row(rows);
        while (rows.next()) {
          visitor.visit(row);
        }
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  public <T> List<T> list(String sql, Reader<T> reader) {
    List<T> list = new ArrayList<>();
    each(sql, row -> list.add(reader.read(row)));
    return list;
  }

  public <T> Optional<T> find(String sql, Reader<T> reader) {
    return list(sql, reader).stream().findFirst();
  }

  /** A rule in SQL: every row, with columns {@code object} and {@code sentence}, breaks it. */
  public void violations(String sql, Findings findings) {
    each(sql, row -> findings.add(row.text("object"), row.text("sentence")));
  }

  /** When it was taken, by the database's clock. */
  public Instant taken() {
    return taken;
  }

  /** Public keys that signatures are verified with. */
  public Keys keys() {
    if (keys == null) {
      keys = Keys.in(this);
    }
    return keys;
  }

  @Override
  public void close() {
    try {
      connection.rollback();
      connection.close();
    } catch (SQLException e) {
      throw new CannotCheck("The connection does not close: " + e.getMessage(), e);
    }
  }
}
