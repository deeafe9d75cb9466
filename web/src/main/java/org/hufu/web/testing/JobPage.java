package org.hufu.web.testing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.Text;
import org.hufu.core.plan.PlanLine;
import org.hufu.core.plan.PlanTemplate;
import org.hufu.core.scheme.TestCase;
import org.hufu.core.testing.ReportUpload;
import org.hufu.core.testing.Sample;
import org.hufu.core.testing.TestOrder;
import org.hufu.core.testing.TestOrderState;
import org.hufu.core.testing.TestReport;
import org.hufu.portal.catalogue.CatalogueService;
import org.hufu.portal.plan.PlanService;
import org.hufu.portal.results.JobService;
import org.hufu.portal.testing.TestOrderService;
import org.hufu.portal.testing.TestReportService;
import org.hufu.web.desk.Attempt;
import org.hufu.web.desk.CallerPage;
import org.hufu.web.desk.Entries;
import org.hufu.web.page.VisitorPage;
import org.omnifaces.util.Faces;

/** One order: take it or turn it down, fetch the template, hand in results, see the reports. */
@Named
@RequestScoped
public class JobPage {
  @Inject TestOrderService orders;
  @Inject TestReportService reports;
  @Inject JobService jobs;
  @Inject PlanService plans;
  @Inject CatalogueService catalogue;
  @Inject VisitorPage visitor;
  @Inject CallerPage me;
  @Inject Attempt attempt;

  private final Entries entries = new Entries();
  private TestOrder order;
  private List<PlanLine> plan;

  @PostConstruct
  void load() {
    order = orders.find(Attempt.place("id")).orElse(null);
    if (order != null) {
      entries.put("seen", order.version());
    }
  }

  public void require() {
    if (order == null) {
      visitor.sendNotFound();
    }
  }

  public List<TestReport> getReports() {
    return reports.list(List.of(order.id()));
  }

  /** Number of the application that the order belongs to. */
  public String getNumber() {
    return subject().map(TestOrder.Subject::number).orElse("");
  }

  /** Product version to be tested, in one line: name, model numbers, versions. */
  public String getProduct() {
    return subject()
        .map(TestOrder.Subject::product)
        .map(
            product ->
                Stream.concat(
                        Stream.of(Text.of(product.requireObject("name")).in(visitor.getLocale())),
                        Stream.of("model", "hardwareVersion", "firmwareVersion", "softwareVersion")
                            .map(name -> product.text(name).orElse("")))
                    .filter(Predicate.not(String::isBlank))
                    .distinct()
                    .collect(Collectors.joining(" · ")))
        .orElse("");
  }

  private Optional<TestOrder.Subject> subject() {
    return jobs.find(order.id());
  }

  public boolean isAnswerable() {
    return order.state() == TestOrderState.ORDERED;
  }

  public boolean isTakingResults() {
    return order.state().takesResults();
  }

  /** Why the caller cannot hand in results. */
  public List<Reason> getObjections() {
    return me.has("tester") ? List.of() : List.of(Reason.of("test-report.tester-acts"));
  }

  /** A test case as its scheme words it; null when the scheme does not know it. */
  public TestCase testCase(String id) {
    return catalogue
        .scheme(order.assignment().scheme(), order.assignment().schemeVersion())
        .flatMap(scheme -> scheme.testCase(id))
        .orElse(null);
  }

  public void accept() {
    Optional<LocalDate> received = entries.day("receivedOn");
    if (received.isEmpty()) {
      attempt.object("receivedOn", Reason.of("request.malformed"));
      return;
    }
    Sample sample =
        new Sample(received.get(), entries.text("identification"), entries.text("condition"));
    attempt.step(
        () -> orders.accept(order.id(), seen(), sample), "testing.accepted.news", this::address);
  }

  public void decline() {
    if (entries.text("declineReason").isEmpty()) {
      attempt.object("declineReason", Reason.of("request.missing"));
      return;
    }
    attempt.write(
        () -> orders.decline(order.id(), seen(), entries.text("declineReason")),
        "testing.declined.news",
        this::address);
  }

  public void template() throws IOException {
    String table = PlanTemplate.csv(getPlan(), visitor.getLocale());
    Faces.sendFile(table.getBytes(StandardCharsets.UTF_8), "results-" + order.id() + ".csv", true);
  }

  public void workbook() throws IOException {
    byte[] workbook = PlanTemplate.xlsx(getPlan(), visitor.getLocale());
    Faces.sendFile(workbook, "results-" + order.id() + ".xlsx", true);
  }

  /** What is tested and by whom. */
  public List<PlanLine> getPlan() {
    if (plan == null) {
      plan = plans.find(order.id()).orElse(List.of());
    }
    return plan;
  }

  public List<SelectItem> getTesters() {
    return plans.testers().entrySet().stream()
        .map(one -> new SelectItem(one.getKey(), one.getValue()))
        .toList();
  }

  public List<SelectItem> getAssignable() {
    return getPlan().stream()
        .map(
            line ->
                new SelectItem(
                    line.testCase(), line.testCase() + " " + line.title().in(visitor.getLocale())))
        .toList();
  }

  public void assign() {
    attempt.step(
        () -> plans.assign(order.id(), entries.all("assigned"), entries.text("assignee")),
        "testing.assigned.news",
        done -> address(order));
  }

  /** Begins a report without results, to be written by hand. */
  public void byHand() {
    attempt.step(
        () -> reports.draft(order.id(), new ReportUpload(Optional.empty(), List.of(), "")),
        "testing.drafted.news",
        drafted -> "/app/reports/" + drafted.id());
  }

  private OptionalInt seen() {
    return OptionalInt.of(entries.seen());
  }

  private String address(TestOrder written) {
    return "/app/jobs/" + written.id();
  }

  public TestOrder getOrder() {
    return order;
  }

  public Entries getEntries() {
    return entries;
  }
}
