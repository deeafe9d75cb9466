package org.hufu.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.hufu.core.conformity.Reason;

/** Lists in pieces: opaque cursors and {@code Link} headers. Source: RFC 8288. */
public final class Paging {
  public static final int MAX_LIMIT = 200;
  private static final int DEFAULT_LIMIT = 50;

  private Paging() {}

  /** Size of a piece: {@code ?limit=}, 1 to 200, 50 when absent. */
  public static int limit(String parameter) {
    if (parameter == null) {
      return DEFAULT_LIMIT;
    }
    try {
      int limit = Integer.parseInt(parameter);
      if (limit >= 1 && limit <= MAX_LIMIT) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // falls through to the same answer as a number out of range
    }
    throw Problems.malformed("limit", Reason.of("request.out-of-range", 1, MAX_LIMIT));
  }

  /** The store's own cursor from {@code ?cursor=}. */
  public static Optional<String> cursor(String parameter) {
    if (parameter == null || parameter.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new String(Base64.getUrlDecoder().decode(parameter), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw malformedCursor();
    }
  }

  /** For a store that cannot read its cursor. */
  public static Problem malformedCursor() {
    return Problems.malformed("cursor", Reason.of("request.malformed"));
  }

  /** What the next request sends as {@code cursor}; null at the end, so that it is not written. */
  public static String opaque(Optional<String> next) {
    return next.map(
            cursor ->
                Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(cursor.getBytes(StandardCharsets.UTF_8)))
        .orElse(null);
  }

  /**
   * A piece with its links.
   *
   * @param json record with {@code items} and {@code nextCursor}
   * @param nextCursor the same cursor as in {@code json}, or null at the end
   */
  public static Response answer(Object json, UriInfo uri, String nextCursor) {
    Response.ResponseBuilder answer = Response.ok(json);
    answer.link(uri.getRequestUriBuilder().replaceQueryParam("cursor").build(), "first");
    if (nextCursor != null) {
      answer.link(
          uri.getRequestUriBuilder().replaceQueryParam("cursor", nextCursor).build(), "next");
    }
    return answer.build();
  }
}
