package org.hufu.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hufu.demo.Demo.Login;
import org.hufu.demo.People.DemoAccount;
import org.hufu.demo.People.DemoAccreditation;
import org.hufu.demo.People.DemoOrganisation;

/** Writes the demo's rows as the owner of the tables, all or none. */
final class DemoRows {
  private final Connection connection;
  private final String body;

  DemoRows(Connection connection, String body) {
    this.connection = connection;
    this.body = body;
  }

  /** Whether an earlier start made them. */
  boolean arePresent() throws SQLException {
    connection.setAutoCommit(false);
    enterAsBody();
    try (PreparedStatement statement =
            connection.prepareStatement("select 1 from account where username = 'vendor-1'");
        ResultSet row = statement.executeQuery()) {
      return row.next();
    } finally {
      connection.rollback();
    }
  }

  void insert(List<Login> logins) throws SQLException {
    connection.setAutoCommit(false);
    enterAsBody();
    insert(new DemoOrganisation(body, "certification-body", "演示认证机构", "Demo body", "CN"));
    for (DemoOrganisation organisation : People.organisations()) {
      insert(organisation);
    }
    Map<String, String> names =
        People.accounts(body).stream()
            .collect(Collectors.toMap(DemoAccount::username, DemoAccount::displayName));
    for (Login login : logins) {
      insert(login, names.get(login.username()));
    }
    for (DemoAccreditation accreditation : People.accreditations()) {
      insert(accreditation);
    }
    connection.commit();
  }

  /** The tables' owner stands behind the fence like everybody else. */
  private void enterAsBody() throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select set_config('hufu.side', 'body', true)")) {
      statement.execute();
    }
  }

  private void insert(DemoAccreditation made) throws SQLException {
    update(
        "insert into accreditation(id, organisation, accreditation_body, number, norm, valid_from,"
            + " valid_until, created_by, created_at, changed_at, version) values (?, ?, 'ab-1', ?,"
            + " 'ISO_17025', current_date - 400, current_date + 1400, 'demo', now(), now(), 1)",
        made.number(),
        made.laboratory(),
        made.number());
    update(
        "insert into accreditation_status(accreditation, status, from_day, reason, account,"
            + " recorded_at) values (?, 'GRANTED', current_date - 400, '', 'demo', now())",
        made.number());
    for (String category : made.categories()) {
      for (String standard : made.standards()) {
        update(
            "insert into accreditation_scope(id, accreditation, scheme, category, standard, method,"
                + " site, valid_from, valid_until, added_by, added_at) values"
                + " (gen_random_uuid()::text, ?, ?, ?, ?, '', ?, current_date - 400,"
                + " current_date + 1400, 'demo', now())",
            made.number(),
            made.scheme(),
            category,
            standard,
            made.site());
      }
    }
  }

  private void insert(DemoOrganisation made) throws SQLException {
    update(
        "insert into organisation(id, name_zh, name_en, country, created_at, version)"
            + " values (?, ?, ?, ?, now(), 1) on conflict do nothing",
        made.id(),
        made.zh(),
        made.en(),
        made.country());
    update(
        "insert into organisation_kind(organisation, kind) values (?, ?) on conflict do nothing",
        made.id(),
        made.kind());
  }

  private void insert(Login login, String displayName) throws SQLException {
    update(
        "insert into account(id, username, display_name, organisation, password_hash, password_at,"
            + " demo, sessions_from, created_at, version)"
            + " values (?, ?, ?, ?, ?, now(), true, now(), now(), 1)",
        login.username(),
        login.username(),
        displayName,
        login.organisation(),
        DemoPassword.hash(login.password()));
    update(
        "insert into role_grant(id, account, role, valid_from, granted_by, version)"
            + " values (gen_random_uuid()::text, ?, ?, now(), 'demo', 1)",
        login.username(),
        login.role());
    update(
        "insert into api_client(client_id, secret_hash, account, created_at)"
            + " values (?, ?, ?, now())",
        login.clientId(),
        sha256(login.clientSecret()),
        login.username());
  }

  private void update(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
