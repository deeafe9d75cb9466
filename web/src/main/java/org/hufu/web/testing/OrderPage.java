package org.hufu.web.testing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.conformity.Reason;
import org.hufu.core.testing.TestOrder;
import org.hufu.core.testing.TestOrderState;
import org.hufu.core.testing.TestReport;
import org.hufu.portal.accreditation.Eligibility;
import org.hufu.portal.application.ApplicationReviewService;
import org.hufu.portal.application.ApplicationService;
import org.hufu.portal.testing.TestOrderService;
import org.hufu.portal.testing.TestReportService;
import org.hufu.web.desk.Attempt;
import org.hufu.web.desk.CallerPage;
import org.hufu.web.desk.Entries;
import org.hufu.web.page.VisitorPage;

/** Tests ordered in a case, and a new order at a laboratory whose scope covers it. */
@Named
@RequestScoped
public class OrderPage {
  @Inject TestOrderService orders;
  @Inject TestReportService reports;
  @Inject ApplicationService applications;
  @Inject ApplicationReviewService reviews;
  @Inject VisitorPage visitor;
  @Inject CallerPage me;
  @Inject Attempt attempt;
  @Inject Clock clock;

  private final Entries entries = new Entries();
  private CertificationApplication application;
  private List<TestOrder> made;
  private Map<String, List<TestReport>> editions;

  @PostConstruct
  void load() {
    application = applications.find(Attempt.place("id")).orElse(null);
  }

  /** Every laboratory; those that may not test this today cannot be chosen and say why. */
  public List<SelectItem> getLaboratories() {
    return reviews.laboratories(application.id(), LocalDate.now(clock)).orElse(List.of()).stream()
        .map(this::item)
        .toList();
  }

  private SelectItem item(Eligibility eligibility) {
    String name = eligibility.laboratory().name().in(visitor.getLocale());
    String why =
        eligibility.reasons().stream()
            .map(reason -> reason.sentence(visitor.getLocale()))
            .collect(Collectors.joining(" "));
    return new SelectItem(
        eligibility.laboratory().id(),
        why.isEmpty() ? name : name + " – " + why,
        "",
        !eligibility.isEligible());
  }

  /** Orders of the case, oldest first. */
  public List<TestOrder> getOrders() {
    if (made == null) {
      made = orders.listOfApplication(application.id());
      me.introduceOrganisations(made.stream().map(order -> order.parties().laboratory()));
    }
    return made;
  }

  /** Editions of an order's reports, oldest first. */
  public List<TestReport> reports(TestOrder order) {
    if (editions == null) {
      editions =
          reports.list(getOrders().stream().map(TestOrder::id).toList()).stream()
              .collect(Collectors.groupingBy(report -> report.origin().order()));
    }
    return editions.getOrDefault(order.id(), List.of());
  }

  /** Orders that the body may still take back. */
  public List<SelectItem> getCancellable() {
    return getOrders().stream()
        .filter(order -> order.state().next().contains(TestOrderState.CANCELLED))
        .map(
            order ->
                new SelectItem(
                    order.id(),
                    me.organisation(order.parties().laboratory())
                        + " · "
                        + order.assignment().testCases().size()))
        .toList();
  }

  public void cancel() {
    if (entries.text("cancelReason").isEmpty()) {
      attempt.object("cancelReason", Reason.of("request.missing"));
      return;
    }
    attempt.step(
        () ->
            orders.cancel(
                entries.text("cancelOrder"), OptionalInt.empty(), entries.text("cancelReason")),
        "testing.order-cancelled.news",
        cancelled -> "/app/cases/" + cancelled.application());
  }

  public void order() {
    LocalDate due = entries.day("dueOn").orElse(null);
    if (due == null && !entries.text("dueOn").isEmpty()) {
      attempt.object("dueOn", Reason.of("request.malformed"));
      return;
    }
    TestOrder.Assignment wanted =
        new TestOrder.Assignment(
            "", "", entries.all("testCases"), entries.text("orderNote"), due, clock.instant());
    attempt.step(
        () -> orders.order(application.id(), entries.text("laboratory"), wanted),
        "testing.ordered.news",
        ordered -> "/app/cases/" + ordered.application());
  }

  public Entries getEntries() {
    return entries;
  }
}
