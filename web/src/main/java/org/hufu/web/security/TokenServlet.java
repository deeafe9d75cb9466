package org.hufu.web.security;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.conformity.Reason;
import org.hufu.portal.signin.MachineService;

/** Tokens for client credentials. Source: RFC 6749, 2.3.1, 4.4 and 5. */
@WebServlet("/oauth2/token")
public class TokenServlet extends HttpServlet {
  @Inject transient MachineService machines;

  private record Credentials(String clientId, String secret) {}

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    Map<String, String[]> form = request.getParameterMap();
    if (request.getQueryString() != null
        || form.values().stream().anyMatch(values -> values.length != 1)) {
      refuse(response, 400, "invalid_request");
      return;
    }
    if (!"client_credentials".equals(request.getParameter("grant_type"))) {
      boolean missing = request.getParameter("grant_type") == null;
      refuse(response, 400, missing ? "invalid_request" : "unsupported_grant_type");
      return;
    }
    Optional<Credentials> credentials = credentials(request);
    if (credentials.isEmpty()) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"hufu\", charset=\"UTF-8\"");
      refuse(response, 401, "invalid_client");
      return;
    }
    machines
        .issue(credentials.get().clientId(), credentials.get().secret(), request.getRemoteAddr())
        .<Answer>fold(token -> grant(token), reasons -> refusal(reasons))
        .send(response);
  }

  private interface Answer {
    void send(HttpServletResponse response) throws IOException;
  }

  private static Answer grant(MachineService.AccessToken token) {
    return response ->
        write(
            response,
            200,
            Json.createObjectBuilder()
                .add("access_token", token.text())
                .add("token_type", "Bearer")
                .add("expires_in", token.lifetime().toSeconds())
                .build());
  }

  private static Answer refusal(List<Reason> reasons) {
    return response -> {
      Reason reason = reasons.get(0);
      if (reason.code().equals("signin.wait")) {
        response.setHeader("Retry-After", reason.values().get(0));
        refuse(response, 429, "slow_down");
      } else {
        response.setHeader("WWW-Authenticate", "Basic realm=\"hufu\", charset=\"UTF-8\"");
        refuse(response, 401, "invalid_client");
      }
    };
  }

  private static Optional<Credentials> credentials(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    String id = request.getParameter("client_id");
    String secret = request.getParameter("client_secret");
    if (header == null) {
      return id == null || secret == null
          ? Optional.empty()
          : Optional.of(new Credentials(id, secret));
    }
    if (secret != null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return Optional.empty();
    }
    try {
      String pair =
          new String(
              Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(
              new Credentials(
                  decoded(pair.substring(0, colon)), decoded(pair.substring(colon + 1))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void refuse(HttpServletResponse response, int status, String error)
      throws IOException {
    write(response, status, Json.createObjectBuilder().add("error", error).build());
  }

  private static void write(HttpServletResponse response, int status, JsonObject json)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(json.toString());
  }
}
