package org.hufu.web.wire;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.hufu.web.api.Problem;
import org.hufu.web.api.ProblemWriter;

/** Our own problems. */
@Provider
public class ProblemMapper implements ExceptionMapper<Problem> {
  @Context HttpHeaders request;

  @Override
  public Response toResponse(Problem problem) {
    return ProblemWriter.answer(problem, request);
  }
}
