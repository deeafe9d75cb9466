package org.hufu.portal.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.conformity.Reason;
import org.hufu.core.scheme.RequirementCatalogue;
import org.hufu.core.scheme.Scheme;
import org.hufu.core.scheme.TestCase;
import org.hufu.core.testing.TestOrder;

/** What must hold before tests are ordered, and what the scheme adds to an order. */
@ApplicationScoped
class OrderRules {
  @Inject CaseFacts facts;
  @Inject Clock clock;

  /**
   * Every reason against the order: unknown test cases, a day gone by, a laboratory out of scope.
   */
  List<Reason> objections(
      CertificationApplication application, String laboratory, TestOrder.Assignment wanted) {
    LocalDate today = LocalDate.now(clock);
    List<Reason> reasons = new ArrayList<>(facts.outsideScope(application, laboratory, today));
    Set<String> known = Set.copyOf(testCases(application));
    wanted.testCases().stream()
        .filter(testCase -> !known.contains(testCase))
        .map(testCase -> Reason.of("test-order.test-case-unknown", testCase))
        .forEach(reasons::add);
    if (wanted.dueOn() != null && wanted.dueOn().isBefore(today)) {
      reasons.add(Reason.of("test-order.due-in-past", wanted.dueOn()));
    }
    return reasons;
  }

  /** The assignment with scheme and version filled in, test cases in the order of the scheme. */
  TestOrder.Assignment complete(
      CertificationApplication application, TestOrder.Assignment wanted, Instant now) {
    Scheme scheme = facts.scheme(application);
    Set<String> asked = Set.copyOf(wanted.testCases());
    List<String> testCases =
        testCases(application).stream()
            .filter(testCase -> asked.isEmpty() || asked.contains(testCase))
            .toList();
    return new TestOrder.Assignment(
        scheme.id(), scheme.version(), testCases, wanted.note(), wanted.dueOn(), now);
  }

  private List<String> testCases(CertificationApplication application) {
    RequirementCatalogue catalogue = facts.catalogue(application);
    return catalogue.testCases().stream().map(TestCase::id).toList();
  }
}
