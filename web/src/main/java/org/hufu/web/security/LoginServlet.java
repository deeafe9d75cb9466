package org.hufu.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.hufu.core.conformity.Reason;
import org.hufu.portal.secret.SignInBusy;
import org.hufu.portal.signin.SignIn;

/** The login page. Works without script. */
@WebServlet("/app/login")
public class LoginServlet extends HttpServlet {
  @Inject transient Login login;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    form(request, null).write(response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Locale locale = PlainAnswer.locale(request);
    try {
      SignIn answer = login.signIn(given(request, "username").strip(), given(request, "password"));
      if (answer instanceof SignIn.Accepted) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", Login.destination(request.getParameter("then")));
      } else if (answer instanceof SignIn.Wait wait) {
        response.setStatus(429);
        long seconds = wait.time().toSeconds() + 1;
        response.setHeader("Retry-After", Long.toString(seconds));
        form(request, Reason.of("signin.wait", seconds).sentence(locale)).write(response);
      } else {
        response.setStatus(422);
        form(request, new PlainPage(locale, "login.title").text("login.refused")).write(response);
      }
    } catch (SignInBusy e) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      response.setHeader("Retry-After", "5");
      form(request, new PlainPage(locale, "login.title").text("login.busy")).write(response);
    }
  }

  private static String given(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }

  private static PlainPage form(HttpServletRequest request, String alert) {
    PlainPage page = new PlainPage(PlainAnswer.locale(request), "login.title");
    if (alert != null) {
      page.alert(alert);
    }
    String then = Login.destination(request.getParameter("then"));
    return page.markup(
            """
        <form method="post" action="/app/login?lang=%s">
        <input type="hidden" name="then" value="%s"/>
        <p><label for="username">%s</label>
        <input id="username" name="username" autocomplete="username" autocapitalize="none" \
        spellcheck="false" required="required" maxlength="100"/></p>
        <p><label for="password">%s</label>
        <input id="password" name="password" type="password" autocomplete="current-password" \
        required="required" maxlength="500"/></p>
        <p><button type="submit">%s</button></p>
        </form>
        """
                .formatted(
                    PlainAnswer.locale(request).toLanguageTag(),
                    PlainPage.escaped(then),
                    page.text("login.username"),
                    page.text("login.password"),
                    page.text("login.submit")))
        .link("/app/login?lang=" + page.text("other.language"), "other.language.name");
  }
}
