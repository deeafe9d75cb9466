package org.hufu.web.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hufu.core.verification.Verification;
import org.hufu.portal.certificate.Certificate;
import org.hufu.portal.certificate.CertificateService;
import org.hufu.portal.verification.PicturesBusy;
import org.hufu.portal.verification.Verifications;
import org.hufu.web.api.Outage;
import org.hufu.web.page.VisitorPage;

/**
 * Backs {@code verification/verify.xhtml}: takes a file, a photo, a text or a number, shows the
 * form, what is wrong with what was given, or the report. Nothing is stored.
 */
@Named
@RequestScoped
public class VerifyPage {
  private static final String NOTHING = "verification.fault.nothing";

  @Inject HttpServletRequest request;
  @Inject Verifications verifications;
  @Inject CertificateService certificates;
  @Inject VisitorPage visitor;

  private String number;
  private String fault;
  private String fileName;
  private String source = "verification.report.copy";
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

  /** The first that was filled in: a file, a photo, a pasted text. */
  private void takeFile() {
    try {
      for (String name : List.of("document", "photo", "text")) {
        Part part = request.getPart(name);
        if (part != null && part.getSize() > 0) {
          fileName = part.getSubmittedFileName();
          source = "verification.report.text";
          try (InputStream content = part.getInputStream()) {
            show(name.equals("text") ? pasted(content) : content.readAllBytes());
          }
          return;
        }
      }
      fault = number == null || number.isBlank() ? NOTHING : null;
    } catch (ServletException e) {
      fault = NOTHING; // not a form with a file
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without the blanks and line ends that pasting adds. */
  private static byte[] pasted(InputStream content) throws IOException {
    String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
    return text.strip().getBytes(StandardCharsets.UTF_8);
  }

  private void takeNumber(String wanted) {
    certificates
        .find(wanted)
        .map(Certificate::number)
        .flatMap(certificates::pdf)
        .ifPresentOrElse(this::show, () -> fault = "verification.fault.number");
  }

  private void show(byte[] document) {
    try {
      report = new ReportView(verifications.verify(document), visitor.getLocale());
    } catch (PicturesBusy e) {
      fault = "verification.fault.busy";
      response().setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      response().setHeader("Retry-After", Outage.RETRY_AFTER);
    }
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
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

  /** Name of the file as the visitor's device calls it, or null for a number or a text. */
  public String getFileName() {
    return fileName;
  }

  /** Key of the word for what was verified, when it is no file. */
  public String getSource() {
    return source;
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
