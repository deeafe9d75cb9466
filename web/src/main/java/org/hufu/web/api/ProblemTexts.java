package org.hufu.web.api;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.hufu.core.conformity.Text;

/** Titles and sentences of problems, in both languages. */
final class ProblemTexts {
  private static final Map<Integer, String> CODES =
      Map.ofEntries(
          Map.entry(400, "malformed"),
          Map.entry(401, "unauthenticated"),
          Map.entry(403, "forbidden"),
          Map.entry(404, "not-found"),
          Map.entry(405, "method-not-allowed"),
          Map.entry(406, "not-acceptable"),
          Map.entry(409, "conflict"),
          Map.entry(412, "changed-meanwhile"),
          Map.entry(413, "too-large"),
          Map.entry(415, "unsupported-media-type"),
          Map.entry(428, "precondition-required"),
          Map.entry(429, "too-many-requests"),
          Map.entry(416, "range-not-satisfiable"),
          Map.entry(503, "unavailable"),
          Map.entry(507, "insufficient-storage"));

  private ProblemTexts() {}

  static String codeOf(int status) {
    return CODES.getOrDefault(status, status < 500 ? "bad-request" : "internal");
  }

  static Text title(String code) {
    return text(code);
  }

  static Text detail(String code) {
    return text(code + ".detail");
  }

  private static Text text(String key) {
    return new Text(
        bundle(Locale.SIMPLIFIED_CHINESE).getString(key), bundle(Locale.ENGLISH).getString(key));
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "org.hufu.web.api.problems",
        locale,
        ProblemTexts.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
