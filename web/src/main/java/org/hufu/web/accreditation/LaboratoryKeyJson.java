package org.hufu.web.accreditation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hufu.core.envelope.LaboratoryKey;
import org.hufu.core.envelope.PublishedKey;
import org.hufu.core.json.JsonObject;

/** Wire shape of a recorded key; absent members have nothing to say. Accounts are not told. */
final class LaboratoryKeyJson {
  private LaboratoryKeyJson() {}

  static JsonObject of(LaboratoryKey recorded) {
    PublishedKey key = recorded.key();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", recorded.id());
    json.put("owner", key.owner());
    json.put("organisation", recorded.organisation());
    json.put("kid", key.jwk().thumbprint());
    json.put("algorithm", key.jwk().algorithm().word());
    json.put("jwk", key.jwk().toJson());
    json.put("source", recorded.source());
    json.put("validFrom", key.term().from().toString());
    json.put("validUntil", key.term().isOpen() ? "" : key.term().until().toString());
    json.put("compromisedOn", key.compromisedOn().map(Object::toString).orElse(""));
    json.put("history", recorded.history().stream().map(LaboratoryKeyJson::of).toList());
    json.put("version", recorded.version());
    json.values().removeIf(""::equals);
    return JsonObject.of(json);
  }

  private static JsonObject of(LaboratoryKey.Event event) {
    return JsonObject.of(
        "kind", event.kind().code(),
        "day", event.day().toString(),
        "reason", event.reason(),
        "recordedAt", event.at().toString());
  }
}
