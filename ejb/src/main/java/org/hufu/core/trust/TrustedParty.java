package org.hufu.core.trust;

import org.hufu.core.conformity.Text;
import org.hufu.core.json.JsonObject;

/** An organisation that the list speaks about. */
public record TrustedParty(String id, Text name) {
  static TrustedParty of(JsonObject json) {
    return new TrustedParty(json.requireText("id"), Text.of(json.requireObject("name")));
  }

  JsonObject toJson() {
    return JsonObject.of("id", id, "name", name.toJson());
  }
}
