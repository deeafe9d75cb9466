package org.hufu.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.portal.secret.Secret;
import org.hufu.portal.signin.PasswordService;

/**
 * Where an invited person chooses a password. The code is typed or pasted, never in the address.
 */
@WebServlet("/app/invitation")
public class InvitationServlet extends HttpServlet {
  @Inject transient PasswordService passwords;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    form(request, List.of()).write(response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String invitation = request.getParameter("invitation");
    String password = request.getParameter("password");
    if (invitation == null || password == null || password.length() > 500) {
      response.setStatus(400);
      form(request, List.of(Reason.of("request.missing"))).write(response);
      return;
    }
    Outcome<String> outcome = passwords.accept(new Secret(invitation.strip()), password);
    List<Reason> reasons = outcome.fold(username -> List.of(), objections -> objections);
    if (reasons.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", "/app/login");
    } else {
      response.setStatus(422);
      form(request, reasons).write(response);
    }
  }

  private static PlainPage form(HttpServletRequest request, List<Reason> reasons) {
    PlainPage page = new PlainPage(PlainAnswer.locale(request), "invitation.title");
    reasons.forEach(reason -> page.alert(reason.sentence(PlainAnswer.locale(request))));
    return page.paragraph("invitation.rules")
        .markup(
            """
            <form method="post" action="/app/invitation?lang=%s">
            <p><label for="invitation">%s</label>
            <input id="invitation" name="invitation" autocomplete="off" spellcheck="false" \
            required="required" maxlength="100"/></p>
            <p><label for="password">%s</label>
            <input id="password" name="password" type="password" autocomplete="new-password" \
            required="required" minlength="8" maxlength="128"/></p>
            <p><button type="submit">%s</button></p>
            </form>
            """
                .formatted(
                    PlainAnswer.locale(request).toLanguageTag(),
                    page.text("invitation.code"),
                    page.text("invitation.password"),
                    page.text("invitation.submit")))
        .link("/app/invitation?lang=" + page.text("other.language"), "other.language.name");
  }
}
