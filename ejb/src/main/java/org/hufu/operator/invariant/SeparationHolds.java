package org.hufu.operator.invariant;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hufu.core.separation.Act;
import org.hufu.operator.check.Findings;
import org.hufu.operator.check.Invariant;
import org.hufu.operator.check.Snapshot;

/** I03. */
final class SeparationHolds implements Invariant {
  private static final String CASES =
      "select c.number, i.application, a.scheme, e.evaluator, e.concluded_at, e.proposal,"
          + " r.reviewer, r.ended_at, d.first_decider, d.decided_at, d.second_decider,"
          + " d.answered_at"
          + " from certificate c join issuance_intent i on i.decision_id = c.decision_id"
          + " join application a on a.id = i.application"
          + " join decision d on d.id = c.decision_id"
          + " left join evaluation e on e.application = a.id and e.state = 'CONCLUDED'"
          + " left join lateral (select * from evaluation_review v where v.application = a.id"
          + "   and v.state = 'ACCEPTED' order by round desc limit 1) r on true"
          + " order by c.number";

  private static final String NONCONFORMITIES =
      "select 'certificate ' || c.number as object, 'was issued with an open nonconformity on '"
          + " || n.requirement as sentence from certificate c"
          + " join issuance_intent i on i.decision_id = c.decision_id"
          + " join nonconformity n on n.application = i.application"
          + " where n.opened_at <= c.issued_at and (n.closed_at is null"
          + " or n.closed_at > c.issued_at) order by c.number, n.requirement";

  @Override
  public String id() {
    return "I03";
  }

  @Override
  public String statement() {
    return "No certificate without evaluation, review and two decisions, each by another person"
        + " who had the role then.";
  }

  @Override
  public void check(Snapshot snapshot, Findings findings) {
    Map<String, List<Grant>> grants =
        snapshot.list("select * from role_grant", Grant::of).stream()
            .collect(Collectors.groupingBy(Grant::account));
    Map<String, List<Part>> earlier =
        snapshot
            .list(
                "select application, account, act, at from case_part"
                    + " where act in ('APPLICATION_REVIEW', 'EVALUATION', 'REVIEW') order by id",
                Part::of)
            .stream()
            .collect(Collectors.groupingBy(Part::application));
    snapshot.each(
        CASES,
        row -> {
          findings.look("certificate");
          Case one = Case.of(row);
          one.missing().forEach(what -> findings.add(one.object(), what));
          List<Part> parts = new ArrayList<>(one.parts());
          parts.stream()
              .filter(part -> !had(grants.getOrDefault(part.account(), List.of()), part, one))
              .forEach(part -> findings.add(one.object(), part.without()));
          parts.addAll(earlier.getOrDefault(one.application, List.of()));
          clashes(parts).forEach(clash -> findings.add(one.object(), clash));
        });
    snapshot.violations(NONCONFORMITIES, findings);
  }

  private static boolean had(List<Grant> grants, Part part, Case one) {
    return grants.stream()
        .anyMatch(
            grant ->
                grant.role.equals(part.role())
                    && (grant.scheme.isEmpty() || grant.scheme.equals(Optional.of(one.scheme)))
                    && !part.at.isBefore(grant.from)
                    && grant.until.map(part.at::isBefore).orElse(true));
  }

  private static List<String> clashes(List<Part> parts) {
    List<String> clashes = new ArrayList<>();
    for (Part left : parts) {
      for (Part right : parts) {
        if (left.act.compareTo(right.act) < 0
            && left.account.equals(right.account)
            && left.act.excludes().contains(right.act)) {
          clashes.add(
              left.account + " took the parts " + left.act.code() + " and " + right.act.code());
        }
      }
    }
    return clashes.stream().distinct().toList();
  }

  private record Grant(
      String account, String role, Optional<String> scheme, Instant from, Optional<Instant> until) {
    static Grant of(Snapshot.Row row) throws SQLException {
      return new Grant(
          row.text("account"),
          row.text("role"),
          row.findText("scheme"),
          row.instant("valid_from"),
          row.findInstant("valid_to"));
    }
  }

  private record Part(String application, String account, Act act, Instant at) {
    static Part of(Snapshot.Row row) throws SQLException {
      return new Part(
          row.text("application"),
          row.text("account"),
          Act.valueOf(row.text("act")),
          row.instant("at"));
    }

    String role() {
      return switch (act) {
        case EVALUATION -> "evaluator";
        case REVIEW -> "reviewer";
        default -> "decider";
      };
    }

    String without() {
      return account + " took the part " + act.code() + " without being " + role() + " then";
    }
  }

  private record Case(String number, String application, String scheme, List<Part> parts) {
    static Case of(Snapshot.Row row) throws SQLException {
      String application = row.text("application");
      List<Part> parts = new ArrayList<>();
      add(parts, row, Act.EVALUATION, "evaluator", "concluded_at");
      add(parts, row, Act.REVIEW, "reviewer", "ended_at");
      add(parts, row, Act.DECISION, "first_decider", "decided_at");
      add(parts, row, Act.CONFIRMATION, "second_decider", "answered_at");
      return new Case(row.text("number"), application, row.text("scheme"), parts);
    }

    private static void add(List<Part> parts, Snapshot.Row row, Act act, String account, String at)
        throws SQLException {
      Optional<Instant> when = row.findInstant(at);
      if (when.isPresent()) {
        parts.add(new Part(row.text("application"), row.text(account), act, when.get()));
      }
    }

    String object() {
      return "certificate " + number;
    }

    List<String> missing() {
      List<Act> taken = parts.stream().map(Part::act).toList();
      return List.of(Act.EVALUATION, Act.REVIEW, Act.DECISION, Act.CONFIRMATION).stream()
          .filter(act -> !taken.contains(act))
          .map(act -> "was issued without " + act.code())
          .toList();
    }
  }
}
