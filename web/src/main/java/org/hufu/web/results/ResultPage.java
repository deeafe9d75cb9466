package org.hufu.web.results;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hufu.core.conformity.Verdict;
import org.hufu.core.formats.Format;
import org.hufu.core.json.JsonObject;
import org.hufu.core.results.Finding;
import org.hufu.core.results.ReadResults;
import org.hufu.core.testing.ReportJson;
import org.hufu.core.testing.TestReport;
import org.hufu.core.testing.TestReportFile;
import org.hufu.portal.results.ResultFile;
import org.hufu.portal.results.ResultImportService;
import org.hufu.portal.testing.TestReportService;
import org.hufu.web.desk.Attempt;
import org.hufu.web.desk.Entries;
import org.hufu.web.page.VisitorPage;
import org.hufu.web.page.WordsPage;

/** One result of a draft report, written by hand; read by the same rules as a file. */
@Named
@RequestScoped
public class ResultPage {
  private static final Set<String> FIELDS =
      Set.of(
          "verdict",
          "value",
          "unit",
          "uncertainty",
          "decisionRule",
          "deviation",
          "performedOn",
          "site",
          "performedBy",
          "externalProvider",
          "remark");

  @Inject TestReportService reports;
  @Inject ResultImportService imports;
  @Inject VisitorPage visitor;
  @Inject WordsPage words;
  @Inject Attempt attempt;

  private final Entries entries = new Entries();
  private TestReport report;

  @PostConstruct
  void load() {
    TestReportFile file = reports.find(Attempt.place("id")).orElse(null);
    if (file == null) {
      return;
    }
    report = file.report();
    entries.put("seen", report.version());
    file.results().stream()
        .filter(result -> result.testCase().equals(getTestCase()))
        .findFirst()
        .map(ReportJson::of)
        .ifPresent(this::show);
  }

  private void show(JsonObject result) {
    FIELDS.forEach(field -> result.text(field).ifPresent(text -> entries.put(field, text)));
    entries.put("evidence", String.join("\n", result.texts("evidence")));
  }

  public void require() {
    if (report == null) {
      visitor.sendNotFound();
    }
  }

  public String getTestCase() {
    return Attempt.place("testCase");
  }

  public List<SelectItem> getVerdicts() {
    return Arrays.stream(Verdict.values())
        .map(verdict -> new SelectItem(verdict.code(), words.state("verdict", verdict)))
        .toList();
  }

  public void save() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("testCase", getTestCase());
    FIELDS.stream()
        .filter(field -> !entries.text(field).isEmpty())
        .forEach(field -> members.put(field, entries.text(field)));
    if (!entries.all("evidence").isEmpty()) {
      members.put("evidence", entries.all("evidence"));
    }
    String single = JsonObject.of("results", List.of(JsonObject.of(members))).toString();
    ResultFile file =
        new ResultFile(Optional.of(Format.JSON), single.getBytes(StandardCharsets.UTF_8), "");
    ReadResults read = imports.read(report.origin().order(), file).orElseThrow();
    if (!read.errors().isEmpty()) {
      read.errors().forEach(this::object);
      return;
    }
    attempt.step(
        () ->
            reports.changeResult(
                report.id(), OptionalInt.of(entries.seen()), read.results().get(0)),
        "testing.result.news",
        changed -> "/app/reports/" + changed.id());
  }

  private void object(Finding finding) {
    if (FIELDS.contains(finding.column()) || finding.column().equals("evidence")) {
      attempt.object(finding.column(), finding.reason());
    } else {
      visitor.refuse(List.of(finding.reason()));
    }
  }

  public TestReport getReport() {
    return report;
  }

  public Entries getEntries() {
    return entries;
  }
}
