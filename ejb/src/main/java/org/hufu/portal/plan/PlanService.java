package org.hufu.portal.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.StateConflict;
import org.hufu.core.plan.PlanLine;
import org.hufu.core.scheme.Scheme;
import org.hufu.core.scheme.TestCase;
import org.hufu.core.testing.TestOrder;
import org.hufu.core.testing.TestOrderState;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Roles;
import org.hufu.portal.audit.AuditService;
import org.hufu.portal.catalogue.CatalogueService;
import org.hufu.portal.testing.TestOrderService;

/** The test plan of an order, for the laboratory that has it. */
@Stateless
@RolesAllowed({Roles.TESTER, Roles.VERIFIER, Roles.AUTHORISER})
public class PlanService {
  @Inject AssignmentStore assignments;
  @Inject TestOrderService orders;
  @Inject CatalogueService catalogue;
  @Inject CallerService callers;
  @Inject AuditService audit;

  /** One line for each ordered test case, in their order; empty if the caller has no such order. */
  public Optional<List<PlanLine>> find(String order) {
    return orders.find(order).map(this::lines);
  }

  /** Id and name of those who test in the caller's laboratory, by name. */
  public Map<String, String> testers() {
    return callers.colleagues(Roles.TESTER);
  }

  /**
   * Gives test cases to a tester of the laboratory, or takes them back.
   *
   * @param testCases all of the order's if there are none
   * @param account empty: nobody has them from now on
   */
  public Optional<Outcome<List<PlanLine>>> assign(
      String order, List<String> testCases, String account) {
    return orders.find(order).map(found -> assign(found, testCases, account));
  }

  private Outcome<List<PlanLine>> assign(TestOrder order, List<String> asked, String account) {
    if (order.state() != TestOrderState.ORDERED && !order.state().takesResults()) {
      throw StateConflict.because("test-report.order-closed", order.state().code());
    }
    List<String> ordered = order.assignment().testCases();
    List<Reason> reasons = new ArrayList<>();
    asked.stream()
        .filter(testCase -> !ordered.contains(testCase))
        .map(testCase -> Reason.of("results.test-case-unknown", testCase))
        .forEach(reasons::add);
    if (!account.isEmpty() && !testers().containsKey(account)) {
      reasons.add(Reason.of("plan.no-tester", account));
    }
    if (!reasons.isEmpty()) {
      return Outcome.refused(reasons);
    }
    List<String> testCases = asked.isEmpty() ? ordered : asked;
    assignments.assign(order.id(), testCases, account, callers.current().account());
    audit.record(
        "test-order.assigned",
        "test-order",
        order.id(),
        Map.of("account", account, "testCases", Integer.toString(testCases.size())));
    return Outcome.done(lines(order));
  }

  private List<PlanLine> lines(TestOrder order) {
    Map<String, String> assigned = assignments.of(order.id());
    Map<String, String> names = callers.displayNames(assigned.values());
    Scheme scheme =
        catalogue
            .scheme(order.assignment().scheme(), order.assignment().schemeVersion())
            .orElseThrow();
    return order.assignment().testCases().stream()
        .flatMap(id -> scheme.testCase(id).stream())
        .map(testCase -> line(testCase, assigned, names))
        .toList();
  }

  private static PlanLine line(
      TestCase testCase, Map<String, String> assigned, Map<String, String> names) {
    return new PlanLine(
        testCase.id(),
        testCase.requirements(),
        testCase.title(),
        testCase.kind().code(),
        testCase.method(),
        testCase.measurand().map(PlanLine.Measured::of),
        Optional.ofNullable(assigned.get(testCase.id()))
            .map(account -> new PlanLine.Assignee(account, names.getOrDefault(account, ""))));
  }
}
