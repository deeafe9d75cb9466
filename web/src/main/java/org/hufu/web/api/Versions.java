package org.hufu.web.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hufu.core.conformity.StateConflict;

/** Row versions as entity tags. Source: RFC 9110, 8.8.3 and 13.1.1; RFC 6585, 3. */
public final class Versions {
  private static final Pattern TAG = Pattern.compile("\"([0-9]{1,9})\"");

  private Versions() {}

  public static EntityTag tag(int version) {
    return new EntityTag(Integer.toString(version));
  }

  /**
   * Version that {@code If-Match} names, if it was sent and is not {@code *}. A tag that was never
   * ours is a version that is gone.
   */
  public static OptionalInt sent(HttpHeaders request) {
    String header = request.getHeaderString(HttpHeaders.IF_MATCH);
    if (header == null || header.strip().equals("*")) {
      return OptionalInt.empty();
    }
    Matcher tag = TAG.matcher(header.strip());
    if (!tag.matches()) {
      throw StateConflict.changedMeanwhile(header);
    }
    return OptionalInt.of(Integer.parseInt(tag.group(1)));
  }

  /** Version that {@code If-Match} names; without one, 428. */
  public static int required(HttpHeaders request) {
    return sent(request).orElseThrow(Problems::preconditionRequired);
  }
}
