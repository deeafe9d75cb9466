package org.hufu.web.certificate;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hufu.portal.certificate.CertificateService;

/**
 * The signed forms of a certificate for people who click: {@code /certificate-files/NUMBER.pdf} and
 * {@code .jwt}. Programs ask {@code /api/v1/certificates/NUMBER} and name the media type.
 */
@WebServlet("/certificate-files/*")
public class CertificateFileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern FILE = Pattern.compile("/([A-Za-z0-9-]{1,80})\\.(pdf|jwt)");

  @Inject transient CertificateService certificates;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher file = FILE.matcher(String.valueOf(request.getPathInfo()));
    Optional<byte[]> content =
        file.matches() ? content(file.group(1), file.group(2)) : Optional.empty();
    if (content.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    boolean pdf = file.group(2).equals("pdf");
    response.setContentType(pdf ? "application/pdf" : "application/vc+jwt");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"" + file.group().substring(1) + "\"");
    response.setContentLength(content.get().length);
    response.getOutputStream().write(content.get());
  }

  private Optional<byte[]> content(String number, String form) {
    return form.equals("pdf")
        ? certificates.pdf(number)
        : certificates.credential(number).map(text -> text.getBytes(StandardCharsets.US_ASCII));
  }
}
