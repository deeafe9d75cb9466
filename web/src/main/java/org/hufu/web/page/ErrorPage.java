package org.hufu.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Backs {@code error/error.xhtml}: which kind, and the number that links to the server's log. */
@Named
@RequestScoped
public class ErrorPage {
  /** Request attribute with the number under which the server's log has the cause. */
  public static final String INCIDENT = "org.hufu.incident";

  @Inject HttpServletRequest request;

  private String kind;
  private String incident;

  @PostConstruct
  void read() {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : 404;
    kind =
        switch (status) {
          case 401, 403 -> "403";
          case 404, 405 -> "404";
          case 400, 413, 415, 429 -> "400";
          case 503 -> "503";
          default -> "500";
        };
    incident = kind.equals("500") ? (String) request.getAttribute(INCIDENT) : null;
  }

  /** One of {@code 400, 403, 404, 500, 503}: suffix of the message keys. */
  public String getKind() {
    return kind;
  }

  /** Only for the kind {@code 500}, else null. */
  public String getIncident() {
    return incident;
  }
}
