package org.hufu.web.results;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hufu.core.conformity.Reason;
import org.hufu.core.results.Finding;
import org.hufu.core.testing.TestResult;
import org.hufu.portal.results.ImportJobService;
import org.hufu.portal.results.ImportState;
import org.hufu.portal.results.ImportWorkService;
import org.hufu.portal.results.ResultImport;
import org.hufu.portal.results.ResultImportService;
import org.hufu.web.desk.Attempt;
import org.hufu.web.desk.CallerPage;
import org.hufu.web.page.VisitorPage;
import org.omnifaces.util.Faces;

/** What an upload says, errors first, before anything of it counts. */
@Named
@RequestScoped
public class PreviewPage {
  private static final int SHOWN = 15;
  private static final int MOST_LOOKS = 30;
  private static final long BETWEEN_MILLIS = 100;

  @Inject ResultImportService imports;
  @Inject ImportJobService jobs;
  @Inject ImportWorkService work;
  @Inject VisitorPage visitor;
  @Inject CallerPage me;
  @Inject Attempt attempt;

  private ResultImport upload;
  private boolean working;

  @PostConstruct
  void load() {
    String id = Attempt.place("id");
    working = isWorking(id);
    for (int i = 0; i < MOST_LOOKS && working && pause(); i++) {
      working = isWorking(id);
    }
    if (working && isUntouched(id)) { // whoever reads uploads is busy elsewhere
      jobs.run(id);
      working = isWorking(id);
    }
    upload = working ? null : imports.find(id).orElse(null);
  }

  private boolean isUntouched(String id) {
    return jobs.progress(id)
        .filter(progress -> progress.state() == ImportState.RECEIVED)
        .isPresent();
  }

  /** Most files are read within a moment; for others there is a page that tells how far it is. */
  private boolean isWorking(String id) {
    return jobs.progress(id).filter(progress -> progress.state().isWorking()).isPresent();
  }

  private static boolean pause() {
    try {
      Thread.sleep(BETWEEN_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  public void require() {
    if (working) {
      attempt.go("/app/uploads/" + Attempt.place("id") + "/progress");
    } else if (upload == null) {
      visitor.sendNotFound();
    }
  }

  public ResultImport getUpload() {
    return upload;
  }

  public List<Finding> getErrors() {
    return first(upload.read().errors());
  }

  public List<Finding> getWarnings() {
    return first(upload.read().warnings());
  }

  public List<TestResult> getGood() {
    return first(upload.read().results());
  }

  private static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(SHOWN, all.size()));
  }

  /** Whether something can still be done with it. */
  public boolean isOpen() {
    return upload.state() == ImportState.READY || upload.state() == ImportState.FAILED;
  }

  public boolean isReady() {
    return upload.state() == ImportState.READY;
  }

  /** Why it cannot be imported, or empty. */
  public String getObstacle() {
    if (!me.has("tester")) {
      return Reason.of("test-report.tester-acts").sentence(visitor.getLocale());
    }
    return upload.read().results().isEmpty()
        ? Reason.of("results.nothing-to-import").sentence(visitor.getLocale())
        : "";
  }

  public void take() {
    attempt.step(
        () -> imports.take(upload.id()),
        "results.imported.news",
        report -> "/app/reports/" + report.id());
  }

  public void discard() {
    attempt.write(
        () -> imports.discard(upload.id()),
        "results.discarded.news",
        gone -> "/app/jobs/" + gone.order());
  }

  /** Time-stamp token over the file: that it was there then. */
  public void receipt() throws IOException {
    byte[] token = work.receipt(upload.id()).orElseThrow();
    Faces.sendFile(token, "receipt-" + upload.id() + ".tst", true);
  }

  /** The rows with errors as a table, to be mended and handed in again. */
  public void faulty() throws IOException {
    String table = imports.faultyRows(upload.id(), visitor.getLocale()).orElseThrow();
    Faces.sendFile(table.getBytes(StandardCharsets.UTF_8), "errors-" + upload.id() + ".csv", true);
  }
}
