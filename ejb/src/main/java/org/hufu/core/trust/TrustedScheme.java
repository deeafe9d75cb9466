package org.hufu.core.trust;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.json.JsonObject;

/** A scheme under which the body may certify on these days. */
public record TrustedScheme(String id, DateRange days) {
  static TrustedScheme of(JsonObject json) {
    return new TrustedScheme(json.requireText("id"), Days.of(json));
  }

  JsonObject toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", id);
    Days.put(days, json);
    return JsonObject.of(json);
  }
}
