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
import org.hufu.web.page.Routes.Destination;

/**
 * Pages behind the login, {@code /app/…}, in the language the visitor chose. {@code ?language=}
 * chooses another one and returns to the same page.
 */
@WebServlet(urlPatterns = "/app/*")
@MultipartConfig(fileSizeThreshold = 1_048_576)
public class StaffRoutes extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Routes ROUTES = Routes.load();

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Optional<Locale> chosen = Visits.known(request.getParameter("language"));
    if (chosen.isPresent()) {
      Visits.remember(request, response, chosen.get());
      response.setHeader("Location", Visits.addressWithout(request, "language"));
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      return;
    }
    doPost(request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String rest = request.getPathInfo() == null ? "/" : request.getPathInfo();
    Optional<Destination> found = ROUTES.find("/app".concat(rest));
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    Visits.speak(request, Visits.preferred(request));
    request
        .getRequestDispatcher(found.get().view())
        .forward(new RoutedRequest(request, found.get().values()), response);
  }
}
