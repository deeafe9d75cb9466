package org.hufu.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.hufu.core.conformity.Reason;
import org.hufu.portal.secret.SignInBusy;
import org.hufu.portal.signin.SignIn;
import org.hufu.web.page.Views;
import org.hufu.web.page.Words;

/** The login page. Works without script. */
@WebServlet("/app/login")
public class LoginServlet extends HttpServlet {
  @Inject transient Login login;
  @Inject transient DoorPage door;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!Views.switchesLanguage(request, response)) {
      show(request, response, List.of());
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Locale language = Views.language(request);
    try {
      SignIn answer = login.signIn(given(request, "username").strip(), given(request, "password"));
      if (answer instanceof SignIn.Accepted) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", Login.destination(request.getParameter("then")));
      } else if (answer instanceof SignIn.Wait wait) {
        response.setStatus(429);
        long seconds = wait.time().toSeconds() + 1;
        response.setHeader("Retry-After", Long.toString(seconds));
        show(request, response, List.of(Reason.of("signin.wait", seconds).sentence(language)));
      } else {
        response.setStatus(422);
        show(request, response, List.of(Words.of(language, "security.login.refused")));
      }
    } catch (SignInBusy e) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      response.setHeader("Retry-After", "5");
      show(request, response, List.of(Words.of(language, "security.login.busy")));
    }
  }

  private static String given(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }

  private void show(HttpServletRequest request, HttpServletResponse response, List<String> alerts)
      throws ServletException, IOException {
    door.setAlerts(alerts);
    door.setThen(Login.destination(request.getParameter("then")));
    Views.show(request, response, "/security/login.xhtml");
  }
}
