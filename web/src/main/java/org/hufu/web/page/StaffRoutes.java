package org.hufu.web.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
    if (!Views.switchesLanguage(request, response)) {
      doPost(request, response);
    }
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
    Views.show(new RoutedRequest(request, found.get().values()), response, found.get().view());
  }
}
