package org.hufu.web.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.hufu.core.verification.Verification;
import org.hufu.web.page.Routes.Destination;

/**
 * Public pages. Each has one address per language, {@code /zh-CN/…} and {@code /en/…}; addresses
 * without a language, such as those printed on certificates, lead to the reader's own.
 */
@WebServlet(urlPatterns = {"", "/zh-CN/*", "/en/*", "/certificates/*"})
@MultipartConfig(
    maxFileSize = Verification.LARGEST_DOCUMENT,
    maxRequestSize = Verification.LARGEST_DOCUMENT + 65_536,
    fileSizeThreshold = 1_048_576)
public class PublicRoutes extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Routes ROUTES = Routes.load();

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String path = request.getServletPath();
    if (path.isEmpty() || path.equals("/certificates")) {
      redirectToLanguage(request, response);
      return;
    }
    show(request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (isTooLarge(request)) { // no parameter of it can be read, so the page is asked anew
      response.setHeader("Location", request.getServletPath() + "/verify?fault=large");
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      return;
    }
    show(request, response);
  }

  private static boolean isTooLarge(HttpServletRequest request) throws IOException {
    try {
      request.getParts();
      return false;
    } catch (IllegalStateException e) {
      return true; // beyond the limits above
    } catch (ServletException e) {
      return false; // not a form with a file; the page says so
    }
  }

  private static void redirectToLanguage(HttpServletRequest request, HttpServletResponse response) {
    String rest = request.getPathInfo() == null ? "/" : request.getPathInfo();
    String place = request.getServletPath().isEmpty() ? "/" : request.getServletPath() + rest;
    response.setHeader("Vary", "Accept-Language, Cookie");
    response.setHeader("Location", "/" + Visits.preferred(request).toLanguageTag() + place);
    response.setStatus(HttpServletResponse.SC_FOUND);
  }

  private static void show(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Locale language = Locale.forLanguageTag(request.getServletPath().substring(1));
    String rest = request.getPathInfo() == null ? "/" : request.getPathInfo();
    Optional<Destination> found = ROUTES.find(request.getServletPath() + rest);
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Visits.speak(request, response, language);
    response.setHeader("Content-Language", language.toLanguageTag());
    request
        .getRequestDispatcher(found.get().view())
        .forward(new RoutedRequest(request, found.get().values()), response);
  }
}
