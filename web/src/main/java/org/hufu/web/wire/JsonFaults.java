package org.hufu.web.wire;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hufu.core.conformity.Reason;
import org.hufu.web.api.Problem;
import org.hufu.web.api.Problems;

/** JSON that does not fit the record it is read into: 400 with a pointer, as far as is known. */
@Provider
public class JsonFaults implements ReaderInterceptor {
  private static final Pattern MEMBER = Pattern.compile("property '([^'/]{1,100})'");
  private static final Pattern UNKNOWN = Pattern.compile("property (\\S{1,100}) can not be mapped");

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    try {
      return context.proceed();
    } catch (JsonException | JsonbException | ProcessingException e) {
      throw problem(e);
    }
  }

  /** The binding names each member on the way down in one message per level. */
  static Problem problem(Throwable thrown) {
    StringBuilder pointer = new StringBuilder();
    boolean unknown = false;
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      Matcher member = MEMBER.matcher(message);
      if (cause instanceof JsonbException && member.find()) {
        pointer.append('/').append(member.group(1));
      }
      Matcher stranger = UNKNOWN.matcher(message);
      if (stranger.find() && !unknown) {
        unknown = true;
        pointer.append('/').append(stranger.group(1));
      }
    }
    return Problems.malformed(
        pointer.toString(), Reason.of(unknown ? "request.unknown-member" : "request.malformed"));
  }
}
