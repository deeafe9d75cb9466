package org.hufu.operator.invariant;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.application.ApplicationState;
import org.hufu.core.conformity.CertificateState;
import org.hufu.operator.check.Findings;
import org.hufu.operator.check.Invariant;
import org.hufu.operator.check.Snapshot;

/** I15. */
final class TransitionsAreAllowed implements Invariant {
  private static final Map<String, CertificateState> ACTIONS =
      Map.of(
          "issued", CertificateState.IN_FORCE,
          "reinstated", CertificateState.IN_FORCE,
          "suspended", CertificateState.SUSPENDED,
          "withdrawn", CertificateState.WITHDRAWN);

  private static final List<String> REPORTS =
      List.of(
          "select 'test report ' || r.id as object, 'is ' || lower(r.state) || ' without the part "
              + "' || lower(need.act) as sentence from test_report r cross join (values"
              + " ('TESTING'), ('VERIFICATION'), ('AUTHORISATION')) need(act)"
              + " where r.authorised_at is not null and not exists (select from test_report_part p"
              + " where p.test_report = r.id and p.act = need.act) order by 1, 2",
          "select 'test report ' || b.id as object, 'is amended by a report that does not name it'"
              + " as sentence from test_report b join test_report a on a.id = b.amended_by"
              + " where a.amends is distinct from b.id order by 1");

  @Override
  public String id() {
    return "I15";
  }

  @Override
  public String statement() {
    return "Every transition in the histories is one that the state machine allows, and each"
        + " history ends in the present state.";
  }

  @Override
  public void check(Snapshot snapshot, Findings findings) {
    applications(snapshot, findings);
    certificates(snapshot, findings);
    for (String rule : REPORTS) {
      snapshot.violations(rule, findings);
    }
    snapshot.each(
        "select id from test_report where authorised_at is not null",
        row -> findings.look("test report"));
  }

  private static void applications(Snapshot snapshot, Findings findings) {
    Map<String, ApplicationState> last = new HashMap<>();
    snapshot.each(
        "select id, application, from_state, to_state from application_event"
            + " order by application, id",
        row ->
            findings.look(
                "application event",
                row.text("id"),
                object -> {
                  Move move = Move.of(row);
                  findings.require(
                      move.from == last.getOrDefault(move.key, ApplicationState.DRAFT),
                      object,
                      "does not begin where application " + move.key + " was");
                  findings.require(
                      move.from == move.to || move.from.next().contains(move.to),
                      object,
                      "goes from " + move.from.code() + " to " + move.to.code());
                  last.put(move.key, move.to);
                }));
    snapshot.each(
        "select id, state from application order by id",
        row -> {
          findings.look("application");
          ApplicationState end = last.get(row.text("id"));
          findings.require(
              end != null && end.name().equals(row.text("state")),
              "application " + row.text("id"),
              "is " + row.text("state") + ", its history ends at " + end);
        });
  }

  private record Move(String key, ApplicationState from, ApplicationState to) {
    static Move of(Snapshot.Row row) throws SQLException {
      return new Move(
          row.text("application"),
          ApplicationState.valueOf(row.text("from_state")),
          ApplicationState.valueOf(row.text("to_state")));
    }
  }

  private static void certificates(Snapshot snapshot, Findings findings) {
    Map<String, CertificateState> last = new HashMap<>();
    snapshot.each(
        "select number, action, state from status_event order by number, position",
        row -> {
          findings.look("status event");
          String number = row.text("number");
          CertificateState state = CertificateState.valueOf(row.text("state"));
          Optional<CertificateState> before = Optional.ofNullable(last.put(number, state));
          findings.require(
              mayFollow(before, state) && state == ACTIONS.get(row.text("action")),
              "certificate " + number,
              "was "
                  + row.text("action")
                  + " from "
                  + before.map(CertificateState::code).orElse("nothing")
                  + " to "
                  + state.code());
        });
    snapshot.each(
        "select number, state from certificate order by number",
        row -> {
          findings.look("certificate");
          CertificateState end = last.get(row.text("number"));
          findings.require(
              end != null && end.name().equals(row.text("state")),
              "certificate " + row.text("number"),
              "is " + row.text("state") + ", its history ends at " + end);
        });
  }

  private static boolean mayFollow(Optional<CertificateState> before, CertificateState state) {
    return before.map(one -> one.next().contains(state)).orElse(state == CertificateState.IN_FORCE);
  }
}
