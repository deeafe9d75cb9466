package org.hufu.web.results;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Reason;
import org.hufu.core.formats.SignedReport;
import org.hufu.core.testing.TestOrder;
import org.hufu.portal.results.ImportJobService;
import org.hufu.portal.results.ResultFile;
import org.hufu.portal.results.ResultImportService;
import org.hufu.portal.testing.TestOrderService;
import org.hufu.web.desk.Attempt;
import org.hufu.web.page.VisitorPage;

/** Takes a results file in, to be looked at. */
@Named
@RequestScoped
public class UploadPage {
  private static final int MOST_BYTES = 10 * 1_048_576;

  @Inject ResultImportService imports;
  @Inject ImportJobService jobs;
  @Inject TestOrderService orders;
  @Inject VisitorPage visitor;
  @Inject Attempt attempt;

  private TestOrder order;
  private Part file;
  private Part copy;
  private String pasted = "";

  @PostConstruct
  void load() {
    order = orders.find(Attempt.place("id")).orElse(null);
  }

  public void require() {
    if (order == null) {
      visitor.sendNotFound();
    }
  }

  /** Ids of uploads that were looked at and neither imported nor discarded. */
  public List<String> getWaiting() {
    return imports.waiting(order.id());
  }

  /** Id of the report edition that the file corrects, or empty. */
  public String getAmends() {
    return Attempt.place("amends");
  }

  public void check() {
    if (file == null && pasted.isBlank()) {
      attempt.object("file", Reason.of("request.missing"));
      return;
    }
    byte[] bytes = file == null ? pasted.getBytes(StandardCharsets.UTF_8) : bytes(file);
    byte[] plain = copy == null ? new byte[0] : bytes(copy);
    if (bytes.length > MOST_BYTES || plain.length > MOST_BYTES - bytes.length) {
      attempt.object("file", Reason.of("results.file-too-large", MOST_BYTES / 1_048_576));
      return;
    }
    byte[] sent = plain.length == 0 ? bytes : SignedReport.pair(bytes, plain);
    attempt.write(
        () -> jobs.receive(order.id(), new ResultFile(Optional.empty(), sent, getAmends())),
        "results.received.news",
        kept -> "/app/uploads/" + kept.id());
  }

  private static byte[] bytes(Part part) {
    try (InputStream content = part.getInputStream()) {
      return content.readNBytes(MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public TestOrder getOrder() {
    return order;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  /** Cells copied from a spreadsheet, in place of a file. */
  public String getPasted() {
    return pasted;
  }

  public void setPasted(String pasted) {
    this.pasted = pasted == null ? "" : pasted;
  }

  /** Plain copy of a signed report, if one came along. */
  public Part getCopy() {
    return copy;
  }

  public void setCopy(Part copy) {
    this.copy = copy;
  }
}
