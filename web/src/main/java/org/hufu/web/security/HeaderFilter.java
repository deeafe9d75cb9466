package org.hufu.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.hufu.portal.setting.Settings;

/**
 * Puts {@link ResponseHeaders} on every answer, refuses forms that other sites send and hides what
 * the server adds to each application.
 */
@WebFilter(
    urlPatterns = "/*",
    asyncSupported = true,
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class HeaderFilter extends HttpFilter {
  /** Servlets of the server that stay, switched off or not; our own state is in the API. */
  private static final Set<String> OF_THE_SERVER = Set.of("/health", "/metrics", "/openapi");

  @Inject transient Settings settings;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    ResponseHeaders.apply(request, response, settings);
    if (request.getCharacterEncoding() == null) {
      request.setCharacterEncoding("UTF-8"); // before anybody reads a parameter
    }
    if (OF_THE_SERVER.contains(request.getServletPath())) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    if (Origins.isForeign(request)) {
      PlainAnswer.error(request, response, HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    chain.doFilter(request, response);
  }
}
