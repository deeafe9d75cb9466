package org.hufu.operator.invariant;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hufu.core.audit.AuditRecord;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.operator.check.Findings;
import org.hufu.operator.check.Invariant;
import org.hufu.operator.check.Snapshot;

/** I12. */
final class AuditChainHolds implements Invariant {
  /** Moves of an application and the records that say so. */
  private static final String MOVES =
      "with moved as (select application as id, action, count(*) as n from application_event"
          + "   group by 1, 2),"
          + " told as (select object_id as id, action, count(*) as n from audit_record"
          + "   where object_type = 'application' and details ?? 'from' and details ?? 'to'"
          + "   group by 1, 2)"
          + " select 'application ' || coalesce(m.id, t.id) as object, coalesce(m.action, t.action)"
          + "   || ' happened ' || coalesce(m.n, 0) || ' times and is recorded '"
          + "   || coalesce(t.n, 0) || ' times' as sentence"
          + " from moved m full join told t on t.id = m.id and t.action = m.action"
          + " where coalesce(m.n, 0) <> coalesce(t.n, 0) order by 1, 2";

  /** What happened to certificates and the records that say so. */
  private static final String STATUSES =
      "with moved as (select number as id, 'certificate.' || action as action, count(*) as n"
          + "   from status_event group by 1, 2),"
          + " told as (select object_id as id, action, count(*) as n from audit_record"
          + "   where object_type = 'certificate' and action in ('certificate.issued',"
          + "   'certificate.suspended', 'certificate.reinstated', 'certificate.withdrawn')"
          + "   group by 1, 2)"
          + " select 'certificate ' || coalesce(m.id, t.id) as object, coalesce(m.action, t.action)"
          + "   || ' happened ' || coalesce(m.n, 0) || ' times and is recorded '"
          + "   || coalesce(t.n, 0) || ' times' as sentence"
          + " from moved m full join told t on t.id = m.id and t.action = m.action"
          + " where coalesce(m.n, 0) <> coalesce(t.n, 0) order by 1, 2";

  private static final String INTENTS =
      "select 'intent ' || i.number as object, 'is recorded ' || count(r.sequence) || ' times' as"
          + " sentence from issuance_intent i left join audit_record r"
          + " on r.action = 'issuance.intended' and r.object_id = i.number"
          + " group by i.number having count(r.sequence) <> 1 order by i.number";

  private static final String ENDS =
      "select 'audit chain ' || coalesce(h.node, r.node) as object, 'ends at ' || coalesce(h.sequence, 0)"
          + " || ', the last record is ' || coalesce(r.last, 0) as sentence from audit_head h"
          + " full join (select node, max(sequence) as last from audit_record group by node) r"
          + " on r.node = h.node where coalesce(h.sequence, 0) <> coalesce(r.last, 0) order by 1";

  private static final String WAITING =
      "select 'audit chain ' || node as object, count(*) || ' records wait for a place' as sentence"
          + " from audit_pending group by node order by node";

  @Override
  public String id() {
    return "I12";
  }

  @Override
  public String statement() {
    return "The audit chain has no gap, each hash covers the one before, the log knows its"
        + " end, and every change of state has its record.";
  }

  @Override
  public void check(Snapshot snapshot, Findings findings) {
    Map<String, Link> ends = new HashMap<>();
    AuditAnchors anchors = AuditAnchors.of(snapshot, findings);
    snapshot.each(
        "select * from audit_record order by node, sequence",
        row -> {
          String node = row.text("node");
          Link before = ends.getOrDefault(node, Link.BEGINNING);
          anchors.meet(row, findings);
          findings.look(
              "audit record",
              node + " " + row.text("sequence"),
              object -> ends.put(node, before.next(row, object, findings)));
        });
    anchors.finish(findings);
    snapshot.violations(ENDS, findings);
    snapshot.each(
        "select node, sequence, hash from audit_head",
        row -> {
          Link end = ends.getOrDefault(row.text("node"), Link.BEGINNING);
          findings.require(
              end.sequence != row.number("sequence") || Arrays.equals(end.hash, row.bytes("hash")),
              "audit chain " + row.text("node"),
              "ends with another hash than its last record");
        });
    for (String rule : List.of(WAITING, MOVES, STATUSES, INTENTS)) {
      snapshot.violations(rule, findings);
    }
  }

  /** A place in a chain. */
  @SuppressWarnings("ArrayRecordComponent") // compared by content
  private record Link(long sequence, byte[] hash) {
    static final Link BEGINNING = new Link(0, AuditRecord.beginning());

    Link next(Snapshot.Row row, String object, Findings findings) throws SQLException {
      byte[] previous = row.bytes("previous");
      byte[] stored = row.bytes("hash");
      long place = row.number("sequence");
      findings.require(
          place == sequence + 1, object, "does not follow record " + sequence + ": a gap");
      findings.require(
          place != sequence + 1 || Arrays.equals(previous, hash),
          object,
          "does not name the hash of the record before");
      findings.require(
          Arrays.equals(record(row).hash(previous), stored),
          object,
          "says something else than what was hashed");
      return new Link(place, stored);
    }

    private static AuditRecord record(Snapshot.Row row) throws SQLException {
      JsonObject details = JsonReader.read(row.text("details").getBytes(StandardCharsets.UTF_8));
      TreeMap<String, String> told = new TreeMap<>();
      details.names().forEach(name -> told.put(name, details.requireText(name)));
      return new AuditRecord(
          row.text("node"),
          row.number("sequence"),
          row.instant("at"),
          row.text("account"),
          row.text("organisation"),
          row.text("action"),
          row.text("object_type"),
          row.text("object_id"),
          told);
    }
  }
}
