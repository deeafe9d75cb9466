package org.hufu.portal.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Reason;
import org.hufu.core.evidence.Classification;
import org.hufu.core.evidence.Disclosure;
import org.hufu.core.evidence.DisclosureGrant;
import org.hufu.core.evidence.Evidence;
import org.hufu.core.evidence.EvidenceState;
import org.hufu.core.testing.TestOrder;
import org.hufu.portal.account.Caller;
import org.hufu.portal.schema.Sql;

/** Tables {@code evidence} and {@code disclosure_grant}, with what the bytes are. */
@ApplicationScoped
class EvidenceStore {
  private static final String SELECT =
      "select e.*, o.size_bytes, o.received, o.state, o.media_type, o.remark, exists (select 1 from"
          + " test_report r join test_result t on t.test_report = r.id where r.test_order ="
          + " e.test_order and r.authorised_at is not null and position('sha-256:' || e.sha256 in"
          + " t.evidence) > 0) as named from evidence e join evidence_object o on o.id = e.object";

  @Inject Sql sql;
  @Inject Clock clock;

  Optional<Disclosure> find(String id) {
    return sql.find(SELECT + " where e.id = ?", this::disclosure, id);
  }

  /** Oldest first. */
  List<Disclosure> ofOrder(String order) {
    return sql.list(
        SELECT + " where e.test_order = ? order by e.added_at, e.id", this::disclosure, order);
  }

  /** The newest that the order has with this content, whatever became of it. */
  Optional<Disclosure> ofContent(String order, String object) {
    return sql.find(
        SELECT + " where e.test_order = ? and e.object = ?", this::disclosure, order, object);
  }

  void insert(String id, TestOrder order, String object, Announcement what, Caller caller) {
    sql.update(
        "insert into evidence (id, object, test_order, owner_organisation, laboratory, sha256, name,"
            + " classification, added_by, added_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        object,
        order.id(),
        order.parties().owner(),
        order.parties().laboratory(),
        what.sha256(),
        what.name(),
        what.classification(),
        caller.account(),
        clock.instant());
  }

  /** Results of the order that name this content. */
  List<Evidence.Mention> results(Evidence evidence) {
    return sql.list(
        "select r.id, t.test_case from test_report r join test_result t on t.test_report = r.id"
            + " where r.test_order = ? and position(? in t.evidence) > 0"
            + " order by r.created_at, r.id, t.place",
        row -> new Evidence.Mention(row.text("id"), row.text("test_case")),
        evidence.parties().order(),
        "sha-256:" + evidence.content().sha256());
  }

  List<DisclosureGrant> grants(String evidence) {
    return sql.list(
        "select * from disclosure_grant where evidence = ? order by granted_at, id",
        EvidenceStore::grant,
        evidence);
  }

  void insert(Evidence evidence, DisclosureGrant grant) {
    sql.update(
        "insert into disclosure_grant (id, evidence, laboratory, grantee, until, reason, granted_by,"
            + " granted_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
        grant.id(),
        evidence.id(),
        evidence.parties().laboratory(),
        grant.grantee(),
        grant.until(),
        grant.reason(),
        grant.grantedBy(),
        grant.grantedAt());
  }

  /** Whether it was in force. */
  boolean end(String grant, String account, Instant at) {
    return sql.update(
            "update disclosure_grant set ended_by = ?, ended_at = ? where id = ? and ended_at is"
                + " null and until > ?",
            account,
            at,
            grant,
            at)
        == 1;
  }

  private Disclosure disclosure(Sql.Row row) throws SQLException {
    Evidence evidence = evidence(row);
    return new Disclosure(evidence, row.flag("named"), grants(evidence.id()));
  }

  private static Evidence evidence(Sql.Row row) throws SQLException {
    return new Evidence(
        row.text("id"),
        row.text("object"),
        new Evidence.Parties(
            row.text("test_order"), row.text("laboratory"), row.text("owner_organisation")),
        new Evidence.Label(
            row.text("name"),
            Classification.valueOf(row.text("classification")),
            row.instant("added_at")),
        new Evidence.Content(
            row.text("sha256"),
            row.number("size_bytes"),
            row.number("received"),
            row.text("media_type")),
        EvidenceState.valueOf(row.text("state")),
        remarks(row.text("remark")));
  }

  private static List<Reason> remarks(String column) {
    if (column.isEmpty()) {
      return List.of();
    }
    List<String> lines = Arrays.asList(column.split("\n", -1));
    return List.of(new Reason(lines.get(0), lines.subList(1, lines.size())));
  }

  private static DisclosureGrant grant(Sql.Row row) throws SQLException {
    return new DisclosureGrant(
        row.text("id"),
        row.text("grantee"),
        row.instant("until"),
        row.text("reason"),
        row.text("granted_by"),
        row.instant("granted_at"),
        row.findInstant("ended_at"));
  }
}
