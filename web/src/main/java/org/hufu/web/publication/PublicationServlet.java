package org.hufu.web.publication;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.hufu.portal.publication.PublicationService;
import org.hufu.portal.publication.PublishedDocument;

/** Hands out what was signed and published, byte for byte. */
@WebServlet({"/.well-known/*", "/status/*", "/rules/*", "/contexts/*", "/schemas/*", "/pki/*"})
public class PublicationServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient PublicationService publications;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<PublishedDocument> found = publications.find(request.getRequestURI());
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    PublishedDocument document = found.get();
    StaticAnswer.of(document.mediaType(), document.etag(), (int) document.maxAge().toSeconds())
        .send(request, response, document.body());
  }

  @Override
  protected void doOptions(HttpServletRequest request, HttpServletResponse response) {
    StaticAnswer.allow(response);
  }
}
