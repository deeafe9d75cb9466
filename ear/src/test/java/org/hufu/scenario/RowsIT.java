package org.hufu.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.hufu.launcher.SharedPortal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the persistence unit does with rows; reads the tables themselves. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RowsIT {
  private static final SharedPortal PORTAL = SharedPortal.get();

  /** Fails when rows are woven: a woven row notices only what its own methods change. */
  @Test
  void a_field_that_a_store_sets_in_a_row_is_stored() throws SQLException {
    CertificationCase steps = new CertificationCase(PORTAL.base(), PORTAL.demo());
    String order = new RouterCase(steps).toTesting();

    assertThat(
            value(
                "select answered_by || ' ' || state from test_order"
                    + " where answered_at is not null and id = '"
                    + order
                    + "'"))
        .isEqualTo("tester-1 ACCEPTED");
  }

  /** Reads as the case officer, in one transaction. */
  private static String value(String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(PORTAL.place().databaseUrl("hufu_app"));
        Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute("select hufu_enter('case-officer', false)");
      ResultSet row = sql.executeQuery(query);
      return row.next() ? row.getString(1) : "nothing";
    }
  }
}
