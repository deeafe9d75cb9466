package org.hufu.operator;

import java.sql.SQLException;
import org.hufu.client.Client;
import org.hufu.launcher.SharedPortal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The checker finds what was planted into histories, the trail and the outbox. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FsckHistoryIT {
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
    planted = Planted.intoNewCase(PORTAL);
    number = planted.number();
  }

  @Test
  void I11_names_a_status_list_that_hides_a_withdrawal() throws SQLException {
    planted.finds(
        "I11",
        "status list /status/revocation-1",
        "update certificate set state = 'WITHDRAWN' where number = '{number}'",
        EVENT.formatted("WITHDRAWN", "withdrawn", "now()"));
  }

  @Test
  void I11_names_a_signed_history_that_says_something_else() throws SQLException {
    Client.anonymous(PORTAL.base()).get("/api/v1/certificates/" + number + "/status").expect(200);
    planted.finds(
        "I11",
        planted.object(
            "status history",
            "select '/history/' || public_id from certificate where number = '{number}'"),
        "update status_event set recorded = recorded + interval '1 hour'"
            + " where number = '{number}'");
  }

  @Test
  void I12_names_a_record_that_was_rewritten() throws SQLException {
    planted.finds(
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
    planted.finds(
        "I12",
        planted.object("audit chain", "select min(node) from audit_head"),
        "delete from audit_record r using audit_head h"
            + " where r.node = h.node and r.sequence = h.sequence");
  }

  @Test
  void I12_names_a_chain_whose_end_was_cut_off_with_its_head() throws SQLException {
    String anchored =
        "(select max((convert_from(data, 'UTF8')::jsonb ->> 'sequence')::bigint) from log_entry"
            + " where convert_from(data, 'UTF8') like '%audit.anchor%')";
    planted.finds(
        "I12",
        planted.object("audit chain", "select min(node) from audit_head"),
        "delete from audit_record where sequence >= " + anchored,
        "update audit_head h set sequence = coalesce((select max(sequence) from audit_record l"
            + " where l.node = h.node), 0), hash = coalesce((select hash from audit_record l"
            + " where l.node = h.node order by sequence desc limit 1),"
            + " decode(repeat('00', 32), 'hex'))");
  }

  @Test
  void I12_names_a_record_that_is_not_the_one_in_the_log() throws SQLException {
    String anchor =
        "(select convert_from(data, 'UTF8')::jsonb from log_entry"
            + " where convert_from(data, 'UTF8') like '%audit.anchor%' order by leaf_index limit 1)";
    planted.finds(
        "I12",
        planted.object(
            "audit record",
            "select a ->> 'node' || ' ' || (a ->> 'sequence') from " + anchor + " a(a)"),
        "update log_entry set data = convert_to(replace(convert_from(data, 'UTF8'),"
            + " '\"hash\":\"', '\"hash\":\"00'), 'UTF8')"
            + " where convert_from(data, 'UTF8') like '%audit.anchor%'");
  }

  @Test
  void I13_names_a_certificate_that_was_issued_before_it_was_decided() throws SQLException {
    planted.finds(
        "I13",
        "certificate " + number,
        "update certificate set issued_at = issued_at - interval '1 year'"
            + " where number = '{number}'");
  }

  @Test
  void I13_names_a_suspension_that_was_dated_back() throws SQLException {
    planted.finds(
        "I13",
        "certificate " + number,
        "insert into status_proposal (id, number, action, reason, text_zh, text_en, proposed_by,"
            + " proposed_at, confirmed_by, confirmed_at) values ('planted', '{number}',"
            + " 'suspended', 'misuse', 'x', 'x', 'decider-1', now(), 'decider-2', now())",
        EVENT.formatted("SUSPENDED", "suspended", "now() - interval '1 day'"));
  }

  @Test
  void I15_names_a_certificate_that_was_reinstated_without_suspension() throws SQLException {
    planted.finds(
        "I15", "certificate " + number, EVENT.formatted("IN_FORCE", "reinstated", "now()"));
  }

  @Test
  void I15_names_an_event_that_skips_the_evaluation() throws SQLException {
    String one = "(select min(id) from application_event where application = '{case}')";
    planted.finds(
        "I15",
        planted.object("application event", "select " + one),
        "update application_event set to_state = 'GRANTED' where id = " + one);
  }

  @Test
  void I17_names_a_certificate_whose_holder_is_not_told() throws SQLException {
    planted.finds(
        "I17", "certificate " + number, "delete from outbox_event where key = '{number}'");
  }

  @Test
  void I17_names_a_notice_that_nobody_tries_again() throws SQLException {
    String one = "(select min(id) from outbox_event where key = '{number}')";
    planted.finds(
        "I17",
        planted.object("notice", "select " + one),
        "update outbox_event set attempts = 1, delivered_at = null, given_up_at = null,"
            + " next_attempt_at = now() - interval '2 hours' where id = "
            + one);
  }
}
