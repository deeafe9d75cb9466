package org.hufu.web.publication;

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
import org.hufu.core.signature.Digest;
import org.hufu.portal.transparency.TransparencyService;

/**
 * The transparency log: checkpoint, tiles and entries of each part, below {@code /log/2026/} and
 * the like; below {@code /log/} those of the part that grows now. Source: C2SP tlog-tiles.
 */
@WebServlet("/log/*")
public class LogServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int YEAR = 31_536_000;

  /** What changes with each entry, or with the year. */
  private static final int SECONDS = 5;

  private static final Pattern PLACE =
      Pattern.compile("/(?:([0-9]{1,4}(?:-[0-9]{1,3})?)/)?(checkpoint|(?:tile|entries)/.{1,80})");

  @Inject transient TransparencyService log;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher place = PLACE.matcher(String.valueOf(request.getPathInfo()));
    Optional<StaticBody> found = place.matches() ? find(place) : Optional.empty();
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    StaticBody body = found.get();
    StaticAnswer.of(body.mediaType, Digest.sha256Hex(body.bytes), body.seconds)
        .send(request, response, body.bytes);
  }

  @SuppressWarnings("ArrayRecordComponent") // sent once, never compared
  private record StaticBody(String mediaType, byte[] bytes, int seconds) {}

  private Optional<StaticBody> find(Matcher place) {
    String part = place.group(1) == null ? "" : place.group(1);
    String path = place.group(2);
    if (path.equals("checkpoint")) {
      return log.checkpoint(part)
          .map(note -> note.getBytes(StandardCharsets.UTF_8))
          .map(bytes -> new StaticBody("text/plain;charset=utf-8", bytes, SECONDS));
    }
    int seconds = part.isEmpty() ? SECONDS : YEAR;
    return log.tile(part, name(path))
        .map(bytes -> new StaticBody("application/octet-stream", bytes, seconds));
  }

  /** {@code entries/…} is another name for {@code tile/entries/…}. */
  private static String name(String path) {
    return path.startsWith("entries/") ? "tile/" + path : path;
  }

  @Override
  protected void doOptions(HttpServletRequest request, HttpServletResponse response) {
    StaticAnswer.allow(response);
  }
}
