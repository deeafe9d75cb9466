package org.hufu.web.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.hufu.core.verification.Verification;
import org.hufu.portal.certificate.Certificate;
import org.hufu.portal.certificate.CertificateService;
import org.hufu.portal.verification.VerificationService;
import org.hufu.web.page.VisitorPage;

/**
 * Backs {@code verification/verify.xhtml}: takes a file or a number, shows the form, what is wrong
 * with what was given, or the report. Nothing is stored.
 */
@Named
@RequestScoped
public class VerifyPage {
  @Inject HttpServletRequest request;
  @Inject VerificationService verifications;
  @Inject CertificateService certificates;
  @Inject VisitorPage visitor;

  private String number;
  private String fault;
  private String fileName;
  private ReportView report;

  /** Verifies what was posted or asked for; without either it leaves the form. */
  public void load() {
    if (request.getMethod().equals("POST")) {
      takeFile();
    } else if ("large".equals(request.getParameter("fault"))) {
      fault = "verification.fault.large"; // so says PublicRoutes
    }
    if (report == null && fault == null && number != null && !number.isBlank()) {
      takeNumber(number.strip());
    }
  }

  private void takeFile() {
    try {
      Part part = request.getPart("document");
      if (part == null || part.getSize() == 0) {
        fault = number == null || number.isBlank() ? "verification.fault.nothing" : null;
        return;
      }
      fileName = part.getSubmittedFileName();
      try (InputStream content = part.getInputStream()) {
        show(content.readAllBytes());
      }
    } catch (ServletException e) {
      fault = "verification.fault.nothing"; // not a form with a file
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void takeNumber(String wanted) {
    certificates
        .find(wanted)
        .map(Certificate::number)
        .flatMap(certificates::pdf)
        .ifPresentOrElse(this::show, () -> fault = "verification.fault.number");
  }

  private void show(byte[] document) {
    report = new ReportView(verifications.verify(document), visitor.getLocale());
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  /** Key of the sentence that says what is wrong with what was given, or null. */
  public String getFault() {
    return fault;
  }

  /** Name of the file as the visitor's device calls it, or null for a number. */
  public String getFileName() {
    return fileName;
  }

  /** Null until something was verified. */
  public ReportView getReport() {
    return report;
  }

  public List<ReportView> getReports() {
    return report == null ? List.of() : List.of(report);
  }

  public long getLargestFile() {
    return Verification.LARGEST_DOCUMENT;
  }
}
