package org.hufu.portal.testing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.hufu.core.application.ApplicationState;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.application.Turn;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.StateConflict;
import org.hufu.core.testing.Sample;
import org.hufu.core.testing.TestOrder;
import org.hufu.core.testing.TestOrderState;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Roles;
import org.hufu.portal.application.ApplicationFlowService;
import org.hufu.portal.application.Step;
import org.hufu.portal.audit.AuditService;

/** What the body orders from laboratories and how they answer. */
@Stateless
@RolesAllowed({
  Roles.VENDOR,
  Roles.TESTER,
  Roles.VERIFIER,
  Roles.AUTHORISER,
  Roles.CASE_OFFICER,
  Roles.EVALUATOR,
  Roles.REVIEWER,
  Roles.DECIDER,
  Roles.AUDITOR
})
public class TestOrderService {
  @Inject TestOrderStore orders;
  @Inject OrderRules rules;
  @Inject CaseFacts facts;
  @Inject ApplicationFlowService flow;
  @Inject CallerService callers;
  @Inject AuditService audit;
  @Inject Clock clock;

  /**
   * Orders tests; the first order moves the case into testing.
   *
   * @param wanted its scheme, version and time of order are not looked at; no test cases means all
   *     of the scheme's at the level applied for
   */
  @RolesAllowed(Roles.CASE_OFFICER)
  public Optional<Outcome<TestOrder>> order(
      String application, String laboratory, TestOrder.Assignment wanted) {
    return flow.find(application).map(found -> order(found, laboratory, wanted));
  }

  /** The order, for the body, its laboratory and the applicant. */
  public Optional<TestOrder> find(String id) {
    return orders.find(id);
  }

  /**
   * The orders that the caller may see, newest first, after the order with the id {@code cursor}.
   */
  public List<TestOrder> list(Optional<TestOrderState> state, Optional<String> cursor, int limit) {
    return orders.list(state, cursor, limit);
  }

  /** The orders of one case that the caller may see, oldest first. */
  public List<TestOrder> listOfApplication(String application) {
    return orders.ofApplication(application);
  }

  /** The laboratory takes the order and holds the sample. */
  @RolesAllowed({Roles.TESTER, Roles.VERIFIER, Roles.AUTHORISER})
  public Optional<Outcome<TestOrder>> accept(String id, OptionalInt seen, Sample sample) {
    return orders.load(id, seen).map(found -> accept(found, sample));
  }

  /** The laboratory turns the order down. */
  @RolesAllowed({Roles.TESTER, Roles.VERIFIER, Roles.AUTHORISER})
  public Optional<TestOrder> decline(String id, OptionalInt seen, String reason) {
    return orders.load(id, seen).map(found -> decline(found, reason));
  }

  /** The body takes an order back that no report was authorised for. */
  @RolesAllowed(Roles.CASE_OFFICER)
  public Optional<Outcome<TestOrder>> cancel(String id, OptionalInt seen, String reason) {
    return orders.load(id, seen).map(found -> cancel(found, reason));
  }

  private Outcome<TestOrder> order(
      CertificationApplication application, String laboratory, TestOrder.Assignment wanted) {
    requireOpen(application);
    List<Reason> objections = rules.objections(application, laboratory, wanted);
    String account = callers.current().account();
    if (flow.isConflicted(application.id(), account)) {
      objections = new ArrayList<>(objections);
      objections.add(Reason.of("separation.conflict-declared"));
    }
    if (!objections.isEmpty()) {
      return Outcome.refused(objections);
    }
    TestOrder written = orders.insert(draft(application, laboratory, wanted), account);
    record("test-order.ordered", written);
    awaitLaboratory(
        application, new Step(Roles.CASE_OFFICER, "application.testing-ordered", List.of()));
    return Outcome.done(written);
  }

  /** From now on the case waits for a laboratory; an evaluation under way goes on meanwhile. */
  private void awaitLaboratory(CertificationApplication application, Step step) {
    if (application.state() == ApplicationState.ACCEPTED) {
      flow.move(application.id(), ApplicationState.TESTING, step);
    } else if (application.state() == ApplicationState.TESTING
        && application.turn() != Turn.LABORATORY) {
      flow.hand(application.id(), Turn.LABORATORY, step);
    }
  }

  private TestOrder draft(
      CertificationApplication application, String laboratory, TestOrder.Assignment wanted) {
    return new TestOrder(
        UUID.randomUUID().toString(),
        application.id(),
        new TestOrder.Parties(application.owner(), laboratory),
        rules.complete(application, wanted, clock.instant()),
        TestOrderState.ORDERED,
        TestOrder.Answer.NONE,
        0);
  }

  private static void requireOpen(CertificationApplication application) {
    switch (application.state()) {
      case ACCEPTED, TESTING, EVALUATION -> {}
      default ->
          throw StateConflict.because("test-order.case-not-open", application.state().code());
    }
  }

  private Outcome<TestOrder> accept(TestOrder order, Sample sample) {
    LocalDate today = LocalDate.now(clock);
    if (sample.receivedOn().isAfter(today)) {
      return Outcome.refused("test-order.sample-ahead", sample.receivedOn());
    }
    List<Reason> outside = facts.outsideScope(order, today);
    if (!outside.isEmpty()) {
      return Outcome.refused(outside);
    }
    TestOrder accepted = orders.answer(order.accept(sample), callers.current().account());
    record("test-order.accepted", accepted);
    return Outcome.done(accepted);
  }

  private TestOrder decline(TestOrder order, String reason) {
    TestOrder declined = orders.answer(order.decline(reason), callers.current().account());
    record("test-order.declined", declined);
    facts.handOver(
        order.application(), new Step(Roles.TESTER, "application.test-declined", List.of()));
    return declined;
  }

  private Outcome<TestOrder> cancel(TestOrder order, String reason) {
    TestOrder cancelled = order.cancel(reason);
    if (flow.isConflicted(order.application(), callers.current().account())) {
      return Outcome.refused("separation.conflict-declared");
    }
    TestOrder written = orders.update(cancelled);
    record("test-order.cancelled", written);
    facts.handOver(
        order.application(), new Step(Roles.CASE_OFFICER, "application.test-cancelled", List.of()));
    return Outcome.done(written);
  }

  private void record(String action, TestOrder order) {
    audit.record(
        action,
        "test-order",
        order.id(),
        Map.of("application", order.application(), "laboratory", order.parties().laboratory()));
  }
}
