package org.hufu.core.trust;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.json.JsonObject;

/**
 * One line of a scope of accreditation.
 *
 * @param category id of a category of the scheme
 * @param standard id of a standard edition; empty for all
 * @param days on which the line holds
 */
public record TrustedScope(String scheme, String category, String standard, DateRange days) {
  static TrustedScope of(JsonObject json) {
    return new TrustedScope(
        json.requireText("scheme"),
        json.requireText("category"),
        json.text("standard").orElse(""),
        Days.of(json));
  }

  JsonObject toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("scheme", scheme);
    json.put("category", category);
    if (!standard.isEmpty()) {
      json.put("standard", standard);
    }
    Days.put(days, json);
    return JsonObject.of(json);
  }

  boolean covers(Scope asked, LocalDate day) {
    return scheme.equals(asked.scheme())
        && category.equals(asked.category())
        && (standard.isEmpty() || asked.standard().isEmpty() || standard.equals(asked.standard()))
        && days.includes(day);
  }

  /**
   * What somebody must be accredited for.
   *
   * @param standard id of a standard edition; empty if any will do
   */
  public record Scope(String scheme, String category, String standard) {}
}
