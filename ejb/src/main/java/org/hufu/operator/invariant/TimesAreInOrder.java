package org.hufu.operator.invariant;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.operator.check.Findings;
import org.hufu.operator.check.Invariant;
import org.hufu.operator.check.Snapshot;
import org.hufu.operator.printed.PrintedForm;

/** I13. */
final class TimesAreInOrder implements Invariant {
  /** Some times are stored to the second, and clocks of two nodes differ a little. */
  private static final Duration SKEW = Duration.ofSeconds(5);

  private static final String CASES =
      "select c.number, a.submitted_at, e.begun_at, e.concluded_at, r.ended_at, d.decided_at,"
          + " d.answered_at, i.intended_at, v.pdf, l.at as logged_at, c.issued_at"
          + " from certificate c join certificate_version v on v.number = c.number"
          + " join issuance_intent i on i.decision_id = c.decision_id"
          + " left join application a on a.id = i.application"
          + " left join decision d on d.id = c.decision_id"
          + " left join evaluation e on e.application = a.id and e.state = 'CONCLUDED'"
          + " left join lateral (select * from evaluation_review w where w.application = a.id"
          + "   and w.state = 'ACCEPTED' order by round desc limit 1) r on true"
          + " left join log_entry l on l.leaf_index = v.leaf_index"
          + " order by c.number, v.version";

  /** A change holds since its second signature; nobody dates it back. */
  private static final String SIGNED =
      "select 'certificate ' || e.number as object, 'is ' || e.action || ' since '"
          + " || to_char(e.effective at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
          + " || ', which nobody signed then' as sentence from status_event e"
          + " where e.action <> 'issued' and not exists (select from status_proposal p"
          + " where p.number = e.number and p.action = e.action and p.confirmed_at = e.effective)"
          + " order by e.number, e.position";

  /** Table and column of what must not lie ahead; the first column names the row. */
  private static final Map<String, String> PAST =
      Map.of(
          "audit record", "select node || ' ' || sequence as key, at from audit_record",
          "log entry", "select leaf_index::text as key, at from log_entry",
          "checkpoint", "select shard || '/' || size as key, at from log_checkpoint",
          "application event", "select id::text as key, at from application_event",
          "status event", "select id as key, recorded as at from status_event",
          "certificate", "select number as key, issued_at as at from certificate",
          "published document", "select path as key, published_at as at from published_document",
          "signed operation", "select id::text as key, at from signed_operation");

  @Override
  public String id() {
    return "I13";
  }

  @Override
  public String statement() {
    return "Applied, evaluated, reviewed, decided, signed, time-stamped, logged, issued: in this"
        + " order, nothing in the future, and no change dated back.";
  }

  @Override
  public void check(Snapshot snapshot, Findings findings) {
    snapshot.each(
        CASES,
        row -> {
          findings.look("certificate");
          requireOrder("certificate " + row.text("number"), moments(row, snapshot), findings);
        });
    Instant limit = snapshot.taken().plus(SKEW);
    PAST.forEach(
        (kind, rows) ->
            snapshot.each(
                "select key, at from (" + rows + ") r where at > timestamptz '" + limit + "'",
                row ->
                    findings.add(
                        kind + " " + row.text("key"),
                        "is dated in the future: " + row.instant("at"))));
    snapshot.violations(SIGNED, findings);
    snapshot.violations(
        "select 'certificate ' || number as object, 'status events are not in the order of their"
            + " times' as sentence from (select number, recorded, lag(recorded) over (partition by"
            + " number order by position) as before from status_event) s"
            + " where recorded < before - interval '5 seconds' group by number order by number",
        findings);
  }

  private record Moment(String name, Instant at) {}

  private static List<Moment> moments(Snapshot.Row row, Snapshot snapshot) throws SQLException {
    List<Moment> moments = new ArrayList<>();
    add(moments, "applied", row.findInstant("submitted_at"));
    add(moments, "evaluation begun", row.findInstant("begun_at"));
    add(moments, "evaluated", row.findInstant("concluded_at"));
    add(moments, "reviewed", row.findInstant("ended_at"));
    add(moments, "decided", row.findInstant("decided_at"));
    add(moments, "confirmed", row.findInstant("answered_at"));
    add(moments, "intended", row.findInstant("intended_at"));
    add(moments, "time-stamped", PrintedForm.of(row.bytes("pdf"), snapshot.keys()).stampedAt());
    add(moments, "logged", row.findInstant("logged_at"));
    add(moments, "issued", row.findInstant("issued_at"));
    return moments;
  }

  private static void add(List<Moment> moments, String name, Optional<Instant> at) {
    at.ifPresent(when -> moments.add(new Moment(name, when)));
  }

  private static void requireOrder(String object, List<Moment> moments, Findings findings) {
    for (int i = 1; i < moments.size(); i++) {
      Moment before = moments.get(i - 1);
      Moment after = moments.get(i);
      findings.require(
          !after.at.isBefore(before.at.minus(SKEW)),
          object,
          after.name + " at " + after.at + ", before it was " + before.name + " at " + before.at);
    }
  }
}
