package org.hufu.web.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * An answer that caches may keep and every origin may read. No cookie, no credentials.
 *
 * @param etag strong, without quotes
 */
record StaticAnswer(String mediaType, String etag, int seconds) {

  private static final int LONG = 86_400;

  static StaticAnswer of(String mediaType, String etag, int seconds) {
    return new StaticAnswer(mediaType, etag, seconds);
  }

  static void allow(HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
    response.setHeader("Allow", "GET, HEAD, OPTIONS");
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  /** The body, or 304 for somebody who has it; a HEAD request gets the headers alone. */
  void send(HttpServletRequest request, HttpServletResponse response, byte[] body)
      throws IOException {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("ETag", '"' + etag + '"');
    response.setHeader(
        "Cache-Control", "public, max-age=" + seconds + (seconds > LONG ? ", immutable" : ""));
    if (isKnown(request)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(mediaType);
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }

  private boolean isKnown(HttpServletRequest request) {
    String sent = request.getHeader("If-None-Match");
    return sent != null && (sent.equals("*") || sent.contains('"' + etag + '"'));
  }
}
