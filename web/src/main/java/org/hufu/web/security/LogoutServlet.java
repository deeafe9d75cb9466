package org.hufu.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Ends the session and has the browser forget everything. By POST, so that no link can do it. */
@WebServlet("/app/logout")
public class LogoutServlet extends HttpServlet {
  @Inject transient Login login;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    login.signOut();
    response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", "/");
  }
}
