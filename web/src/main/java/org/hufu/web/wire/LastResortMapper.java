package org.hufu.web.wire;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.hufu.core.conformity.StateConflict;
import org.hufu.core.json.MalformedJson;
import org.hufu.depot.DepotAway;
import org.hufu.portal.transparency.LogRefuses;
import org.hufu.web.api.Outage;
import org.hufu.web.api.Problem;
import org.hufu.web.api.ProblemWriter;
import org.hufu.web.api.Problems;
import org.hufu.web.api.Shape;

/**
 * Everything that is not a problem yet. Looks through the wrappings of the container for something
 * that has a meaning; what has none is our fault, gets a number, and is told to nobody but the log.
 */
@Provider
public class LastResortMapper implements ExceptionMapper<Throwable> {
  private static final System.Logger LOG = System.getLogger(LastResortMapper.class.getName());

  @Context HttpHeaders request;
  @Context SecurityContext security;

  @Override
  public Response toResponse(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return ProblemWriter.answer(problem, request);
      }
      if (cause instanceof WebApplicationException http) {
        return ProblemWriter.answer(Problems.ofStatus(http.getResponse().getStatus()), request);
      }
      Problem known = known(cause);
      if (known != null) {
        return ProblemWriter.answer(known, request);
      }
    }
    if (Outage.isCauseOf(thrown)) {
      LOG.log(System.Logger.Level.WARNING, "Something is away: " + thrown.getMessage());
      return ProblemWriter.answer(Problems.unavailable(), request);
    }
    String traceId = ProblemWriter.newTraceId();
    LOG.log(System.Logger.Level.ERROR, "Incident " + traceId, thrown);
    return ProblemWriter.answer(Problems.ofStatus(500), request, traceId);
  }

  private Problem known(Throwable cause) {
    if (cause instanceof StateConflict conflict) {
      return conflict(conflict);
    }
    if (cause instanceof EJBAccessException || cause instanceof AccessLocalException) {
      return security.getUserPrincipal() == null
          ? Problems.unauthenticated()
          : Problems.forbidden();
    }
    if (cause instanceof OptimisticLockException) {
      return conflict(StateConflict.changedMeanwhile("?"));
    }
    if (cause instanceof LogRefuses refused) {
      LOG.log(System.Logger.Level.ERROR, refused.getMessage());
      return Problems.unavailable();
    }
    if (cause instanceof DepotAway away) {
      LOG.log(System.Logger.Level.ERROR, away.getMessage());
      return away.isFull() ? Problems.ofStatus(507) : Problems.unavailable();
    }
    if (cause instanceof MalformedJson malformed) {
      return Shape.problem(malformed);
    }
    return null;
  }

  /** A caller who named the version it saw learns that this is the reason: 412, else 409. */
  private Problem conflict(StateConflict conflict) {
    boolean named = request.getHeaderString(HttpHeaders.IF_MATCH) != null;
    return conflict.isChangedMeanwhile() && named
        ? Problem.withReasons(412, "changed-meanwhile", List.of(conflict.reason()))
        : Problem.withReasons(409, "conflict", List.of(conflict.reason()));
  }
}
