package org.hufu.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import org.hufu.web.api.Languages;
import org.hufu.web.api.ProblemWriter;

/** Answers made outside resources and Faces: problems for machines, plain pages for people. */
final class PlainAnswer {
  private PlainAnswer() {}

  /** In the form that this part of the site speaks. */
  static void error(HttpServletRequest request, HttpServletResponse response, int status)
      throws IOException {
    if (Area.of(request).speaksJson()) {
      problem(request, response, status);
    } else {
      page(request, response, status, ProblemWriter.newTraceId());
    }
  }

  static void problem(HttpServletRequest request, HttpServletResponse response, int status)
      throws IOException {
    problem(request, response, status, ProblemWriter.newTraceId());
  }

  static void problem(
      HttpServletRequest request, HttpServletResponse response, int status, String traceId)
      throws IOException {
    Locale locale = locale(request);
    response.setStatus(status);
    response.setContentType(ProblemWriter.MEDIA_TYPE);
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Content-Language", locale.toLanguageTag());
    response.getWriter().write(ProblemWriter.json(status, locale, traceId));
  }

  static void page(
      HttpServletRequest request, HttpServletResponse response, int status, String traceId)
      throws IOException {
    response.setStatus(status);
    int kind = status == HttpServletResponse.SC_SERVICE_UNAVAILABLE ? 503 : Math.min(status, 500);
    PlainPage page = new PlainPage(locale(request), "error.title." + kind);
    page.paragraph("error.text." + kind);
    if (status >= 500) {
      page.paragraph("error.incident", traceId);
    }
    page.link("/", "home").write(response);
  }

  /** {@code ?lang=}, else the language of the path, else what the browser prefers. */
  static Locale locale(HttpServletRequest request) {
    String asked = request.getParameter("lang");
    if (asked == null && request.getRequestURI().startsWith("/zh-CN/")) {
      asked = "zh-CN";
    }
    if (asked == null && request.getRequestURI().startsWith("/en/")) {
      asked = "en";
    }
    return asked == null
        ? Languages.of(Collections.list(request.getLocales()))
        : Languages.of(java.util.List.of(Locale.forLanguageTag(asked)));
  }
}
