package org.hufu.portal.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hufu.portal.schema.Sql;

/** Table {@code test_order_assignee}; the fence shows it to the laboratory alone. */
@ApplicationScoped
class AssignmentStore {
  @Inject Sql sql;
  @Inject Clock clock;

  /** Account by test case. */
  Map<String, String> of(String order) {
    Map<String, String> assigned = new HashMap<>();
    sql.list(
            "select test_case, account from test_order_assignee where test_order = ?",
            row -> Map.entry(row.text("test_case"), row.text("account")),
            order)
        .forEach(one -> assigned.put(one.getKey(), one.getValue()));
    return assigned;
  }

  /** Gives the cases to an account; nobody's if that is empty. */
  void assign(String order, List<String> testCases, String account, String by) {
    for (String testCase : testCases) {
      if (account.isEmpty()) {
        sql.update(
            "delete from test_order_assignee where test_order = ? and test_case = ?",
            order,
            testCase);
      } else {
        sql.update(
            """
            insert into test_order_assignee(test_order, test_case, account, assigned_by, assigned_at)
            values (?, ?, ?, ?, ?)
            on conflict (test_order, test_case) do update
              set account = excluded.account, assigned_by = excluded.assigned_by,
                  assigned_at = excluded.assigned_at
            """,
            order,
            testCase,
            account,
            by,
            clock.instant());
      }
    }
  }
}
