package org.hufu.core.trust;

import org.hufu.core.json.JsonObject;

/**
 * The body's transparency log.
 *
 * @param origin first line of its checkpoints
 * @param key verifier key of a signed note
 */
public record TrustedLog(String origin, String key) {
  static TrustedLog of(JsonObject json) {
    return new TrustedLog(json.requireText("origin"), json.requireText("key"));
  }

  JsonObject toJson() {
    return JsonObject.of("origin", origin, "key", key);
  }
}
