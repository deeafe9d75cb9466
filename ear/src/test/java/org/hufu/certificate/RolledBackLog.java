package org.hufu.certificate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The log's tables as an old copy of the database has them: without the newest entry. Closing puts
 * everything back.
 */
final class RolledBackLog implements AutoCloseable {
  private static final String OPEN = "(select id from log_shard where closed_size is null)";

  private final Connection connection;

  /**
   * Takes the newest entry away.
   *
   * @param url as superuser
   */
  RolledBackLog(String url) throws SQLException {
    connection = DriverManager.getConnection(url);
    run(
        "create temporary table old_shard as select * from log_shard",
        "create temporary table old_tile as select * from log_tile",
        "create temporary table old_checkpoint as select * from log_checkpoint",
        "create temporary table old_cosignature as select * from log_cosignature",
        "create temporary table old_entry as select * from log_entry",
        "begin",
        "delete from log_cosignature where shard = " + OPEN,
        "delete from log_checkpoint c where shard = "
            + OPEN
            + " and size ="
            + " (select max(size) from log_checkpoint m where m.shard = c.shard)",
        "delete from log_entry where leaf_index = (select max(leaf_index) from log_entry)",
        "update log_shard set size = size - 1 where closed_size is null",
        "commit");
  }

  private void run(String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      run(
          "begin",
          "insert into log_entry select * from old_entry on conflict do nothing",
          "update log_shard s set size = o.size from old_shard o where o.id = s.id",
          "insert into log_checkpoint select * from old_checkpoint on conflict do nothing",
          "insert into log_cosignature select * from old_cosignature on conflict do nothing",
          "commit");
    }
  }
}
