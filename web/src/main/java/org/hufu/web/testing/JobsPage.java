package org.hufu.web.testing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hufu.core.testing.TestOrder;
import org.hufu.core.testing.TestReport;
import org.hufu.core.testing.TestReportState;
import org.hufu.portal.catalogue.CatalogueService;
import org.hufu.portal.testing.TestOrderService;
import org.hufu.portal.testing.TestReportService;
import org.hufu.web.desk.CallerPage;
import org.hufu.web.page.VisitorPage;

/** The orders of a laboratory, newest first, each with what the caller can do for it. */
@Named
@RequestScoped
public class JobsPage {
  private static final int MOST = 100;

  @Inject TestOrderService orders;
  @Inject TestReportService reports;
  @Inject CatalogueService catalogue;
  @Inject VisitorPage visitor;
  @Inject CallerPage me;

  private List<TestOrder> items;
  private Map<String, List<TestReport>> made;

  public List<TestOrder> getItems() {
    if (items == null) {
      items = orders.list(Optional.empty(), Optional.empty(), MOST);
      me.introduceOrganisations(items.stream().map(order -> order.parties().owner()));
    }
    return items;
  }

  /** Name of the scheme that an order tests for. */
  public String scheme(TestOrder order) {
    TestOrder.Assignment assignment = order.assignment();
    return catalogue
        .scheme(assignment.scheme(), assignment.schemeVersion())
        .map(scheme -> scheme.head().name().in(visitor.getLocale()))
        .orElse(assignment.scheme());
  }

  /** The next thing to be done for the order, as a suffix of message keys. */
  public String next(TestOrder order) {
    return switch (order.state()) {
      case ORDERED -> "accept";
      case DECLINED, CANCELLED -> "nothing";
      case ACCEPTED, REPORTED ->
          reports(order).stream()
              .map(TestReport::state)
              .filter(state -> state != TestReportState.CANCELLED)
              .reduce((earlier, later) -> later)
              .map(JobsPage::after)
              .orElse("results");
    };
  }

  private List<TestReport> reports(TestOrder order) {
    if (made == null) {
      made =
          reports.list(getItems().stream().map(TestOrder::id).toList()).stream()
              .collect(Collectors.groupingBy(report -> report.origin().order()));
    }
    return made.getOrDefault(order.id(), List.of());
  }

  private static String after(TestReportState state) {
    return switch (state) {
      case DRAFT -> "perform";
      case PERFORMED -> "verify";
      case VERIFIED -> "authorise";
      case AUTHORISED, CANCELLED -> "nothing";
    };
  }
}
