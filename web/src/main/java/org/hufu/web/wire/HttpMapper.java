package org.hufu.web.wire;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.hufu.web.api.Problem;
import org.hufu.web.api.ProblemWriter;
import org.hufu.web.api.Problems;

/** What the REST layer itself refuses: unknown paths, methods, media types, bad parameters. */
@Provider
public class HttpMapper implements ExceptionMapper<WebApplicationException> {
  @Context HttpHeaders request;

  @Override
  public Response toResponse(WebApplicationException exception) {
    Response meant = exception.getResponse();
    if (meant.getStatus() < 400) {
      return meant;
    }
    Problem problem = Problems.ofStatus(meant.getStatus());
    for (String name : new String[] {HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER}) {
      if (meant.getHeaderString(name) != null) {
        problem = problem.with(name, meant.getHeaderString(name));
      }
    }
    return ProblemWriter.answer(problem, request);
  }
}
