package org.hufu.portal.schema;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * Plain SQL for the stores whose tables are insert-only, compare-and-set or binary, where mapped
 * entities would only be in the way. Takes part in the present transaction; for stores alone.
 */
@ApplicationScoped
public class Sql {
  /** Looked up once: a look-up costs more than most statements. */
  private static final AtomicReference<DataSource> database = new AtomicReference<>();

  /**
   * Looked up by hand: the container injects no resources into plain beans of this module. The name
   * is a constant, so nobody can point the look-up elsewhere.
   */
  @SuppressWarnings("BanJNDI")
  private static Connection connection() throws SQLException {
    DataSource known = database.get();
    if (known == null) {
      try {
        known = InitialContext.doLookup("java:app/jdbc/hufu");
        database.set(known);
      } catch (NamingException e) {
        throw new IllegalStateException("No data source", e);
      }
    }
    return known.getConnection();
  }

  /** Makes a value of one row. */
  public interface RowReader<T> {
    T read(Row row) throws SQLException;
  }

  /** One row of an answer, by column name. */
  public record Row(ResultSet columns) {
    public String text(String column) throws SQLException {
      return columns.getString(column);
    }

    public long number(String column) throws SQLException {
      return columns.getLong(column);
    }

    public byte[] bytes(String column) throws SQLException {
      return columns.getBytes(column);
    }

    public boolean flag(String column) throws SQLException {
      return columns.getBoolean(column);
    }

    /** Null where the column is. */
    public Instant instant(String column) throws SQLException {
      OffsetDateTime value = columns.getObject(column, OffsetDateTime.class);
      return value == null ? null : value.toInstant();
    }

    public Optional<String> findText(String column) throws SQLException {
      return Optional.ofNullable(text(column));
    }

    public Optional<Instant> findInstant(String column) throws SQLException {
      return Optional.ofNullable(instant(column));
    }

    public Optional<byte[]> findBytes(String column) throws SQLException {
      return Optional.ofNullable(bytes(column));
    }
  }

  /** All rows. */
  public <T> List<T> list(String sql, RowReader<T> reader, Object... values) {
    try (Connection connection = connection();
        PreparedStatement statement = prepared(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> list = new ArrayList<>();
      while (rows.next()) {
        list.add(reader.read(new Row(rows)));
      }
      return list;
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  /** The first row. */
  public <T> Optional<T> find(String sql, RowReader<T> reader, Object... values) {
    return list(sql, reader, values).stream().findFirst();
  }

  /** Number of rows changed. */
  public int update(String sql, Object... values) {
    try (Connection connection = connection();
        PreparedStatement statement = prepared(connection, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, bindable(values[i]));
    }
    return statement;
  }

  private static Object bindable(Object value) {
    if (value instanceof Instant instant) {
      return instant.atOffset(ZoneOffset.UTC);
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(Sql::bindable).orElse(null);
    }
    return value instanceof Enum<?> constant ? constant.name() : value;
  }

  private static IllegalStateException broken(SQLException e) {
    return new IllegalStateException("The database refuses: " + e.getSQLState(), e);
  }
}
