package org.hufu.web.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hufu.web.api.Outage;
import org.hufu.web.api.ProblemWriter;
import org.hufu.web.page.ErrorPage;
import org.hufu.web.page.Views;

/** What people and machines get when the container refuses or something breaks outside the API. */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {
  private static final System.Logger LOG = System.getLogger(ErrorServlet.class.getName());

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    int answered = status == null ? HttpServletResponse.SC_NOT_FOUND : status;
    String traceId = ProblemWriter.newTraceId();
    if (Outage.isCauseOf(thrown)) {
      answered = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
      response.setHeader("Retry-After", Outage.RETRY_AFTER);
      request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, answered);
    } else if (thrown != null) {
      LOG.log(System.Logger.Level.ERROR, "Incident " + traceId, thrown);
    }
    if (Area.of(request).speaksJson()) {
      PlainAnswer.problem(request, response, answered, traceId);
      return;
    }
    response.setStatus(answered);
    page(request, response, answered, traceId);
  }

  /** The page of the house; a plain one when that, too, is broken. */
  private static void page(
      HttpServletRequest request, HttpServletResponse response, int status, String traceId)
      throws IOException {
    request.setAttribute(ErrorPage.INCIDENT, traceId);
    try {
      Views.show(request, response, "/error/error.xhtml");
    } catch (ServletException | RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "The error page of incident " + traceId, e);
      if (!response.isCommitted()) {
        PlainAnswer.page(request, response, status, traceId);
      }
    }
  }
}
