package org.hufu.web.testing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.hufu.core.competence.ScopeLine;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.core.separation.Act;
import org.hufu.core.separation.Participation;
import org.hufu.core.separation.Separation;
import org.hufu.core.testing.ReportUpload;
import org.hufu.core.testing.TestReport;
import org.hufu.core.testing.TestReportFile;
import org.hufu.core.testing.TestReportState;
import org.hufu.portal.testing.ReportFlowService;
import org.hufu.portal.testing.TestReportService;
import org.hufu.web.desk.Attempt;
import org.hufu.web.desk.CallerPage;
import org.hufu.web.desk.Entries;
import org.hufu.web.page.VisitorPage;
import org.omnifaces.util.Faces;

/** One report on its way through three pairs of hands. */
@Named
@RequestScoped
public class ReportPage {
  @Inject TestReportService reports;
  @Inject ReportFlowService flow;
  @Inject VisitorPage visitor;
  @Inject CallerPage me;
  @Inject Attempt attempt;

  private final Entries entries = new Entries();
  private TestReportFile file;
  private List<ScopeLine> lines;

  @PostConstruct
  void load() {
    file = reports.find(Attempt.place("id")).orElse(null);
    if (file != null) {
      entries.put("seen", file.report().version());
    }
  }

  public void require() {
    if (file == null) {
      visitor.sendNotFound();
    }
  }

  public TestReportFile getFile() {
    return file;
  }

  public TestReport getReport() {
    return file == null ? null : file.report();
  }

  /** What was done where and when, each with the line of a scope that covers it. */
  public List<ScopeLine> getCompetence() {
    if (lines == null) {
      lines = flow.competence(id()).orElse(List.of());
    }
    return lines;
  }

  public boolean isDraft() {
    return is(TestReportState.DRAFT);
  }

  public boolean isPerformed() {
    return is(TestReportState.PERFORMED);
  }

  public boolean isVerified() {
    return is(TestReportState.VERIFIED);
  }

  public boolean isCorrectable() {
    return getReport().isInForce() && me.has("tester");
  }

  public boolean isCancellable() {
    return is(TestReportState.AUTHORISED)
        ? me.has("authoriser")
        : !is(TestReportState.CANCELLED) && (me.has("tester") || me.has("authoriser"));
  }

  public boolean isReturnable() {
    return (isPerformed() || isVerified()) && (me.has("verifier") || me.has("authoriser"));
  }

  private boolean is(TestReportState state) {
    return getReport().state() == state;
  }

  /** Why the caller cannot do the step that comes next, or empty. */
  public String getObstacle() {
    List<Reason> objections =
        switch (getReport().state()) {
          case DRAFT ->
              me.has("tester") ? List.of() : List.of(Reason.of("test-report.tester-acts"));
          case PERFORMED -> against("verifier", Act.VERIFICATION, "test-report.verifier-acts");
          case VERIFIED -> against("authoriser", Act.AUTHORISATION, "test-report.authoriser-acts");
          case AUTHORISED, CANCELLED -> List.of();
        };
    return objections.isEmpty() ? "" : objections.get(0).sentence(visitor.getLocale());
  }

  private List<Reason> against(String role, Act act, String otherwise) {
    List<Reason> separation = Separation.objections(act, me.caller().account(), file.parts());
    if (!separation.isEmpty()) {
      return separation;
    }
    return me.has(role) ? List.of() : List.of(Reason.of(otherwise));
  }

  public void perform() {
    step(() -> flow.perform(id(), seen()), "testing.performed.news");
  }

  public void verify() {
    step(() -> flow.verify(id(), seen()), "testing.verified.news");
  }

  public void authorise() {
    step(() -> flow.authorise(id(), seen()), "testing.authorised.news");
  }

  public void undo() {
    step(() -> flow.undo(id(), seen()), "testing.undone.news");
  }

  /** Whether the last step was the caller's own and nobody has gone on from it. */
  public boolean isUndoable() {
    String account = me.caller().account();
    return (isPerformed() && took(account, Act.TESTING))
        || (isVerified() && took(account, Act.VERIFICATION));
  }

  private boolean took(String account, Act act) {
    return file.parts().contains(new Participation(account, act));
  }

  public void sendBack() {
    if (hasReason()) {
      attempt.write(
          () -> flow.sendBack(id(), seen(), entries.text("reason")),
          "testing.sent-back.news",
          this::address);
    }
  }

  public void cancel() {
    if (hasReason()) {
      step(() -> flow.cancel(id(), seen(), entries.text("reason")), "testing.cancelled.news");
    }
  }

  /** Begins a corrected edition that holds every result of this one, to be changed by hand. */
  public void correct() {
    ReportUpload upload = new ReportUpload(Optional.empty(), List.of(), id());
    step(() -> reports.draft(getReport().origin().order(), upload), "testing.correcting.news");
  }

  /** The report as the laboratory signed it. */
  public void download() throws IOException {
    byte[] credential = reports.credential(id()).orElseThrow().getBytes(StandardCharsets.US_ASCII);
    Faces.sendFile(credential, "report-" + id() + ".vc.jwt", true);
  }

  private boolean hasReason() {
    if (entries.text("reason").isEmpty()) {
      attempt.object("reason", Reason.of("request.missing"));
      return false;
    }
    return true;
  }

  private void step(Supplier<Optional<Outcome<TestReport>>> step, String news) {
    attempt.step(step, news, this::address);
  }

  private String address(TestReport report) {
    return "/app/reports/" + report.id();
  }

  private String id() {
    return getReport().id();
  }

  private OptionalInt seen() {
    return OptionalInt.of(entries.seen());
  }

  public Entries getEntries() {
    return entries;
  }
}
