package org.hufu.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.launcher.SharedPortal;
import org.hufu.operator.check.Finding;
import org.hufu.scenario.CertificationCase;
import org.hufu.scenario.RouterCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule of the checker finds the corruption that was planted for it, and names it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FsckIT {
  private static final SharedPortal PORTAL = SharedPortal.get();

  /** A change of the certificate: state, action and since when it holds. */
  private static final String EVENT =
      "insert into status_event (id, number, state, action, reason, text_zh, text_en, effective,"
          + " recorded, proposed_by, confirmed_by, leaf_index) values ('planted', '{number}',"
          + " '%s', '%s', 'misuse', 'x', 'x', %s, now(), 'decider-1', 'decider-2', 0)";

  private static Planted planted;
  private static String number;

  @BeforeAll
  static void issue_a_certificate() {
    number = new RouterCase(new CertificationCase(PORTAL.base(), PORTAL.demo())).run();
    planted = new Planted(PORTAL.place().databaseUrl("postgres"), number);
  }

  @Test
  void a_sound_database_is_clean_and_every_rule_looked_at_something() {
    Printed printed = operator("fsck", "--json");

    assertThat(printed.out).contains("\"clean\":true");
    assertThat(printed.code).isZero();
    JsonObject report = JsonReader.read(printed.out.getBytes(StandardCharsets.UTF_8));
    assertThat(report.objects("invariants"))
        .hasSize(12)
        .allSatisfy(rule -> assertThat(rule.requireObject("looked").names()).isNotEmpty());
  }

  @Test
  void a_database_that_is_not_there_is_neither_clean_nor_not() {
    Printed printed = operator("fsck", "--db", "jdbc:postgresql://127.0.0.1:1/none");

    assertThat(printed.code).isEqualTo(2);
    assertThat(printed.out).isEmpty();
    assertThat(printed.err).contains("cannot be read");
  }

  @Test
  void a_password_on_the_command_line_is_refused() {
    assertThat(operator("fsck", "--db", "jdbc:postgresql://127.0.0.1/hufu?password=x").code)
        .isEqualTo(2);
  }

  @Test
  void I01_names_a_decision_with_two_certificates() throws SQLException {
    finds(
        "I01",
        "intent " + number,
        "alter table certificate drop constraint certificate_decision_id_key,"
            + " drop constraint certificate_public_id_key,"
            + " drop constraint certificate_status_slot_key",
        "insert into certificate select number || '-B', public_id, decision_id, holder, scheme,"
            + " state, valid_from, valid_until, status_slot, issued_at, words, version"
            + " from certificate where number = '{number}'");
  }

  @Test
  void I02_names_a_certificate_whose_PDF_was_changed() throws SQLException {
    finds(
        "I02",
        "certificate " + number,
        "update certificate_version set pdf = set_byte(pdf, 3000, get_byte(pdf, 3000) # 1)"
            + " where number = '{number}'");
  }

  @Test
  void I02_names_a_test_report_whose_credential_another_laboratory_signed() throws SQLException {
    finds(
        "I02",
        planted.object("test report", "select id from test_report where application = '{case}'"),
        "update test_report set laboratory = 'lab-2' where application = '{case}'");
  }

  @Test
  void I03_names_a_certificate_whose_reviewer_had_evaluated() throws SQLException {
    finds(
        "I03",
        "certificate " + number,
        "update evaluation_review set reviewer = 'evaluator' where application = '{case}'");
  }

  @Test
  void I03_names_a_certificate_that_was_decided_after_the_role_had_ended() throws SQLException {
    finds(
        "I03",
        "certificate " + number,
        "update role_grant set valid_from = now() - interval '2 days',"
            + " valid_to = now() - interval '1 day', ended_by = 'x'"
            + " where account = 'decider-1' and role = 'decider'");
  }

  @Test
  void I04_names_a_series_with_a_number_that_nobody_has() throws SQLException {
    finds(
        "I04",
        planted.object(
            "series",
            "select scheme || ' ' || year from certificate_series"
                + " where '{number}' like '%' || scheme || '%'"),
        "update certificate_series set last = last + 1 where '{number}' like '%' || scheme || '%'");
  }

  @Test
  void I06_names_a_log_entry_with_one_wrong_bit() throws SQLException {
    finds(
        "I06",
        planted.object(
            "log entry", "select leaf_index from certificate_version where number = '{number}'"),
        "update log_entry set data = set_byte(data, 20, get_byte(data, 20) # 1) where leaf_index ="
            + " (select leaf_index from certificate_version where number = '{number}')");
  }

  @Test
  void I06_names_a_certificate_that_the_log_does_not_hold() throws SQLException {
    finds(
        "I06",
        "certificate " + number,
        "update certificate_version set leaf_index = 999999 where number = '{number}'");
  }

  @Test
  void I09_names_a_document_with_other_bytes() throws SQLException {
    String one = "(select min(id) from application_document where application = '{case}')";
    finds(
        "I09",
        planted.object("application document", "select " + one),
        "update application_document set bytes = set_byte(bytes, 0, get_byte(bytes, 0) # 1)"
            + " where id = "
            + one);
  }

  @Test
  void I11_names_a_status_list_that_hides_a_withdrawal() throws SQLException {
    finds(
        "I11",
        "status list /status/revocation-1",
        "update certificate set state = 'WITHDRAWN' where number = '{number}'",
        EVENT.formatted("WITHDRAWN", "withdrawn", "now()"));
  }

  @Test
  void I12_names_a_record_that_was_rewritten() throws SQLException {
    finds(
        "I12",
        planted.object(
            "audit record",
            "select node || ' ' || sequence from audit_record"
                + " where action = 'certificate.issued' and object_id = '{number}'"),
        "update audit_record set account = 'somebody'"
            + " where action = 'certificate.issued' and object_id = '{number}'");
  }

  @Test
  void I12_names_a_chain_whose_end_was_cut_off() throws SQLException {
    finds(
        "I12",
        planted.object("audit chain", "select min(node) from audit_head"),
        "delete from audit_record r using audit_head h"
            + " where r.node = h.node and r.sequence = h.sequence");
  }

  @Test
  void I13_names_a_certificate_that_was_issued_before_it_was_decided() throws SQLException {
    finds(
        "I13",
        "certificate " + number,
        "update certificate set issued_at = issued_at - interval '1 year'"
            + " where number = '{number}'");
  }

  @Test
  void I13_names_a_suspension_that_was_dated_back() throws SQLException {
    finds(
        "I13",
        "certificate " + number,
        "insert into status_proposal (id, number, action, reason, text_zh, text_en, proposed_by,"
            + " proposed_at, confirmed_by, confirmed_at) values ('planted', '{number}',"
            + " 'suspended', 'misuse', 'x', 'x', 'decider-1', now(), 'decider-2', now())",
        EVENT.formatted("SUSPENDED", "suspended", "now() - interval '1 day'"));
  }

  @Test
  void I15_names_a_certificate_that_was_reinstated_without_suspension() throws SQLException {
    finds("I15", "certificate " + number, EVENT.formatted("IN_FORCE", "reinstated", "now()"));
  }

  @Test
  void I15_names_an_event_that_skips_the_evaluation() throws SQLException {
    String one = "(select min(id) from application_event where application = '{case}')";
    finds(
        "I15",
        planted.object("application event", "select " + one),
        "update application_event set to_state = 'GRANTED' where id = " + one);
  }

  @Test
  void I22_names_a_certificate_that_the_register_gives_to_another() throws SQLException {
    finds(
        "I22",
        "certificate " + number,
        "update certificate set holder = 'vendor-2' where number = '{number}'");
  }

  @Test
  void I24_names_a_certificate_that_is_shown_as_expired_before_its_last_day() throws SQLException {
    finds(
        "I24",
        "certificate " + number,
        "update certificate set valid_from = current_date - 20, valid_until = current_date - 10"
            + " where number = '{number}'");
  }

  @Test
  void what_is_published_is_exported_as_files(@TempDir Path directory) throws IOException {
    assertThat(operator("export-static", directory.toString()).code).isZero();

    assertThat(directory.resolve(".well-known/trust-list.jws")).isNotEmptyFile();
    assertThat(directory.resolve("status/revocation-1")).isNotEmptyFile();
    assertThat(Files.readString(directory.resolve("log/checkpoint"))).contains("/log\n");
    try (var files = Files.walk(directory)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
    }
  }

  private static void finds(String invariant, String object, String... statements)
      throws SQLException {
    assertThat(planted.check(statements).findings())
        .extracting(Finding::invariant, Finding::object)
        .contains(tuple(invariant, object));
  }

  private record Printed(int code, String out, String err) {}

  private static Printed operator(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String url = PORTAL.place().databaseUrl("hufu_check").replaceFirst("\\?.*", "");
    int code =
        new Operator(
                Map.of("HUFU_DB_URL", url),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8))
            .run(arguments);
    return new Printed(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
