package org.hufu.core.trust;

import org.hufu.core.conformity.Text;
import org.hufu.core.json.JsonObject;

/**
 * The certification body whose list it is.
 *
 * @param code first part of its certificate numbers, for example {@code CN01}
 * @param country ISO 3166-1 alpha-2
 */
public record TrustedBody(String id, String code, Text name, String country) {
  static TrustedBody of(JsonObject json) {
    return new TrustedBody(
        json.requireText("id"),
        json.requireText("code"),
        Text.of(json.requireObject("name")),
        json.requireText("country"));
  }

  JsonObject toJson() {
    return JsonObject.of("id", id, "code", code, "name", name.toJson(), "country", country);
  }
}
