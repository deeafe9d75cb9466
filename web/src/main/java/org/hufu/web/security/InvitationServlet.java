package org.hufu.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
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
import org.hufu.web.page.Views;

/**
 * Where an invited person chooses a password. The code is typed or pasted, never in the address.
 */
@WebServlet("/app/invitation")
public class InvitationServlet extends HttpServlet {
  @Inject transient PasswordService passwords;
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
    String invitation = request.getParameter("invitation");
    String password = request.getParameter("password");
    if (invitation == null || password == null || password.length() > 500) {
      response.setStatus(400);
      show(request, response, List.of(Reason.of("request.missing")));
      return;
    }
    Outcome<String> outcome = passwords.accept(new Secret(invitation.strip()), password);
    List<Reason> reasons = outcome.fold(username -> List.of(), objections -> objections);
    if (reasons.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", "/app/login");
    } else {
      response.setStatus(422);
      show(request, response, reasons);
    }
  }

  private void show(HttpServletRequest request, HttpServletResponse response, List<Reason> reasons)
      throws ServletException, IOException {
    door.setAlerts(
        reasons.stream().map(reason -> reason.sentence(Views.language(request))).toList());
    Views.show(request, response, "/security/invitation.xhtml");
  }
}
