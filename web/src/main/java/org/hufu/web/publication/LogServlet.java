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
import org.hufu.portal.transparency.TransparencyService;

/** The transparency log: checkpoint, tiles and entries. Source: C2SP tlog-tiles. */
@WebServlet("/log/*")
public class LogServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int YEAR = 31_536_000;
  private static final int SECONDS_OF_CHECKPOINT = 5;

  @Inject transient TransparencyService log;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = String.valueOf(request.getPathInfo());
    if (path.equals("/checkpoint")) {
      byte[] note = log.checkpoint().getBytes(StandardCharsets.UTF_8);
      StaticAnswer.of("text/plain;charset=utf-8", Digest.sha256Hex(note), SECONDS_OF_CHECKPOINT)
          .send(request, response, note);
      return;
    }
    Optional<byte[]> tile = log.tile(name(path));
    if (tile.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    StaticAnswer.of("application/octet-stream", Digest.sha256Hex(tile.get()), YEAR)
        .send(request, response, tile.get());
  }

  /** {@code /log/entries/…} is another name for {@code /log/tile/entries/…}. */
  private static String name(String path) {
    return path.startsWith("/entries/") ? "tile" + path : path.substring(1);
  }

  @Override
  protected void doOptions(HttpServletRequest request, HttpServletResponse response) {
    StaticAnswer.allow(response);
  }
}
