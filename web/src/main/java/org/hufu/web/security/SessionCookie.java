package org.hufu.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.hufu.portal.setting.Settings;

/** Name and limits of the session cookie. Source: RFC 6265bis; OWASP ASVS 5.0, 3.3. */
@WebListener
public class SessionCookie implements ServletContextListener {
  @Inject Settings settings;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
    cookie.setName(settings.isSecure() ? "__Host-hufu" : "hufu");
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(settings.isSecure());
    cookie.setAttribute("SameSite", "Lax");
  }
}
