package org.hufu.web.publication;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hufu.core.signature.Digest;
import org.hufu.core.status.StatusListCredential;
import org.hufu.portal.history.StatusHistoryService;

/**
 * {@code /history/PUBLIC-ID}: the signed history of a certificate, complete up to a minute ago.
 * Made when somebody asks, so that whoever takes histories along finds one for every certificate;
 * 404 until the second in which it was issued is over.
 */
@WebServlet("/history/*")
public class HistoryServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String MEDIA_TYPE = "application/vc+jwt";

  @Inject transient StatusHistoryService histories;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = String.valueOf(request.getPathInfo());
    Optional<byte[]> found =
        histories
            .findByPublicId(path.substring(path.lastIndexOf('/') + 1))
            .map(history -> history.credential().jws().compact())
            .map(compact -> compact.getBytes(StandardCharsets.US_ASCII));
    if (found.isEmpty() || path.lastIndexOf('/') > 0) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    byte[] body = found.get();
    int seconds = (int) StatusListCredential.FRESH.toSeconds();
    StaticAnswer.of(MEDIA_TYPE, Digest.sha256Hex(body), seconds).send(request, response, body);
  }

  @Override
  protected void doOptions(HttpServletRequest request, HttpServletResponse response) {
    StaticAnswer.allow(response);
  }
}
