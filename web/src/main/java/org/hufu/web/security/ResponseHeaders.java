package org.hufu.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.hufu.portal.setting.Settings;

/** What every answer tells browsers. Sources: CSP Level 3; OWASP ASVS 5.0, 3.4. */
final class ResponseHeaders {
  static final String POLICY = "Content-Security-Policy";
  static final String STRICT =
      "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
          + " form-action 'self'; img-src 'self' data:; script-src 'self'";

  private static final Map<String, String> FIXED =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Permissions-Policy",
              "camera=(), microphone=(), geolocation=(), payment=(), usb=(),"
                  + " publickey-credentials-get=(self)",
          "X-Frame-Options", "DENY");

  private ResponseHeaders() {}

  static void apply(HttpServletRequest request, HttpServletResponse response, Settings settings) {
    FIXED.forEach(response::setHeader);
    response.setHeader(POLICY, STRICT);
    if (settings.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (Area.of(request) == Area.PUBLISHED) {
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    } else {
      response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
  }
}
