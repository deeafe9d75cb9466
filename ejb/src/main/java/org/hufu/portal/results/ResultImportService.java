package org.hufu.portal.results;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.results.ReadResults;
import org.hufu.core.results.ResultsWriter;
import org.hufu.core.testing.ReportUpload;
import org.hufu.core.testing.TestReport;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Roles;
import org.hufu.portal.audit.AuditService;
import org.hufu.portal.testing.TestReportService;

/** Looks at result files first, and takes them over when told. */
@Stateless
public class ResultImportService {
  @Inject ResultImportStore imports;
  @Inject TestReportService reports;
  @Inject CallerService callers;
  @Inject AuditService audit;

  /** What the file says, without keeping anything; empty if the caller has no such order. */
  @RolesAllowed({Roles.TESTER, Roles.VERIFIER, Roles.AUTHORISER})
  public Optional<ReadResults> read(String order, ResultFile file) {
    return reports.job(order).map(file::read);
  }

  /** Keeps the file beside the order, where its findings can be looked at; nothing of it counts. */
  @RolesAllowed(Roles.TESTER)
  public Optional<ResultImport> preview(String order, ResultFile file) {
    return read(order, file)
        .map(
            read -> {
              ResultImport kept =
                  imports.insert(order, file.correcting(read), read, callers.current());
              record("result-import.received", kept);
              return kept;
            });
  }

  /** A kept upload with its findings. */
  @RolesAllowed({Roles.TESTER, Roles.VERIFIER, Roles.AUTHORISER})
  public Optional<ResultImport> find(String id) {
    return imports.find(id, this::reread);
  }

  /** Ids of the order's uploads that were looked at and neither imported nor discarded. */
  @RolesAllowed({Roles.TESTER, Roles.VERIFIER, Roles.AUTHORISER})
  public List<String> waiting(String order) {
    return imports.waiting(order);
  }

  /** Takes the good rows over into a draft report; rows with errors are left out. */
  @RolesAllowed(Roles.TESTER)
  public Optional<Outcome<TestReport>> take(String id) {
    return find(id).map(this::take);
  }

  /** Gives the upload up; its bytes stay for the trail, its findings can no longer be imported. */
  @RolesAllowed(Roles.TESTER)
  public Optional<ResultImport> discard(String id) {
    return find(id)
        .map(
            found -> {
              ResultImport discarded = imports.update(found.become(ImportState.DISCARDED, ""));
              record("result-import.discarded", discarded);
              return discarded;
            });
  }

  /** The rows with errors as a table, each with what is wrong with it. */
  @RolesAllowed({Roles.TESTER, Roles.VERIFIER, Roles.AUTHORISER})
  public Optional<String> faultyRows(String id, Locale locale) {
    return find(id).map(found -> ResultsWriter.faultyRows(found.read(), locale));
  }

  private Outcome<TestReport> take(ResultImport kept) {
    kept.become(ImportState.IMPORTED, kept.id()); // a conflict comes before any objection
    if (kept.read().results().isEmpty()) {
      return Outcome.refused("results.nothing-to-import");
    }
    ReportUpload upload =
        new ReportUpload(
            kept.read().frame().head(), kept.read().results(), imports.amends(kept.id()));
    Outcome<TestReport> drafted = reports.draft(kept.order(), upload).orElseThrow();
    drafted.map(
        report -> {
          record(
              "result-import.imported",
              imports.update(kept.become(ImportState.IMPORTED, report.id())));
          return report;
        });
    return drafted;
  }

  private ReadResults reread(String order, ResultFile file) {
    return file.read(reports.job(order).orElseThrow());
  }

  private void record(String action, ResultImport kept) {
    audit.record(
        action,
        "result-import",
        kept.id(),
        Map.of("order", kept.order(), "sha256", kept.receipt().sha256()));
  }
}
