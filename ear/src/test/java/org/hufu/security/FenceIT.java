package org.hufu.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.hufu.launcher.SharedPortal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself lets the application's role do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FenceIT {
  private static final SharedPortal PORTAL = SharedPortal.get();

  @Test
  void every_table_with_an_owner_has_a_fence_that_binds_its_owner_too() throws SQLException {
    assertThat(
            texts(
                "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                    + " where a.attname = 'owner_organisation' and c.relkind = 'r'"
                    + " and not (c.relrowsecurity and c.relforcerowsecurity)"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_record set account = 'x'",
        "delete from audit_record",
        "insert into audit_record select * from audit_record",
        "update audit_head set sequence = 0",
        "delete from audit_head",
        "delete from audit_pending",
        "delete from role_grant",
        "truncate audit_record",
        "drop table account",
        "alter table account add column x text",
        "create table x (y text)",
        "alter table audit_record disable row level security"
      })
  void the_application_cannot_rewrite_what_happened_or_change_tables(String statement)
      throws SQLException {
    try (Connection connection = application();
        Statement sql = connection.createStatement()) {
      assertThatThrownBy(() -> sql.execute(statement))
          .isInstanceOf(SQLException.class)
          .extracting(e -> ((SQLException) e).getSQLState())
          .isEqualTo("42501");
    }
  }

  @Test
  void who_did_not_enter_stands_outside() throws SQLException {
    assertThat(texts("select fence_side()")).containsExactly("public");
    assertThat(texts("select coalesce(fence_organisation(), '-')")).containsExactly("-");
  }

  @Test
  void everybody_enters_from_their_own_side() throws SQLException {
    assertThat(side("vendor-1")).isEqualTo("vendor vendor-1");
    assertThat(side("tester-1")).isEqualTo("laboratory lab-1");
    assertThat(side("case-officer")).isEqualTo("body cn");
    assertThat(side("nobody")).isEqualTo("public ");
  }

  private static String side(String username) throws SQLException {
    return texts(
            "select asker_side || ' ' || asker_organisation from hufu_enter('"
                + username
                + "', false)")
        .get(0);
  }

  private static List<String> texts(String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = application();
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private static Connection application() throws SQLException {
    return DriverManager.getConnection(PORTAL.place().databaseUrl("hufu_app"));
  }
}
