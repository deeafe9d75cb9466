package org.hufu.web.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Lets servlets answer with a Faces view. */
public final class Views {
  private Views() {}

  /** Language of the answer: of the address, or chosen before, or what the browser prefers. */
  public static Locale language(HttpServletRequest request) {
    return Visits.language(request);
  }

  /** True when the visitor asked for another language, and was sent to the page in that one. */
  public static boolean switchesLanguage(HttpServletRequest request, HttpServletResponse response) {
    Optional<Locale> chosen = Visits.known(request.getParameter("language"));
    if (chosen.isEmpty()) {
      return false;
    }
    Visits.remember(request, response, chosen.get());
    response.setHeader("Location", Visits.addressWithout(request, "language"));
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    return true;
  }

  /** Shows a view that no cache may keep; the status stands as set. */
  public static void show(HttpServletRequest request, HttpServletResponse response, String view)
      throws ServletException, IOException {
    Locale language = Visits.language(request);
    Visits.speak(request, language);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Language", language.toLanguageTag());
    request.getRequestDispatcher(view).forward(request, response);
  }
}
