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
 * The signed forms of a certificate for people who click: {@code /certificate-files/NUMBER.pdf},
 * {@code .jwt}, and {@code .tlog-proof} for the proof that it stands in the log. Programs ask
 * {@code /api/v1/certificates/NUMBER} and name the media type.
 */
@WebServlet("/certificate-files/*")
public class CertificateFileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern FILE =
      Pattern.compile("/([A-Za-z0-9-]{1,80})\\.(pdf|jwt|tlog-proof)");

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
    response.setContentType(mediaType(file.group(2)));
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"" + file.group().substring(1) + "\"");
    response.setContentLength(content.get().length);
    response.getOutputStream().write(content.get());
  }

  private static String mediaType(String form) {
    return switch (form) {
      case "pdf" -> "application/pdf";
      case "jwt" -> "application/vc+jwt";
      default -> "text/plain;charset=utf-8";
    };
  }

  private Optional<byte[]> content(String number, String form) {
    return switch (form) {
      case "pdf" -> certificates.pdf(number);
      case "jwt" -> certificates.credential(number).map(CertificateFileServlet::bytes);
      default -> certificates.logProof(number).map(CertificateFileServlet::bytes);
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
