package org.hufu.core.signature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.json.MalformedJson;

/**
 * Several signatures over one payload, in the JSON serialization of JWS. Each is a compact JWS of
 * its own, too, with the same payload.
 *
 * <pre>
 * {"payload": "...", "signatures": [{"protected": "...", "signature": "..."}, ...]}
 * </pre>
 *
 * All header parameters are signed; the unprotected header and the flattened form are refused.
 * Source: RFC 7515, 7.2.1.
 *
 * @param signatures one to four, with one payload, each by another key
 */
public record JointSignature(List<JsonWebSignature> signatures) {
  private static final int MOST = 4;
  private static final Set<String> MEMBERS = Set.of("payload", "signatures");
  private static final Set<String> SIGNATURE_MEMBERS = Set.of("protected", "signature");

  public JointSignature {
    signatures = List.copyOf(signatures);
    if (signatures.isEmpty() || signatures.size() > MOST) {
      throw new MalformedSignature("not 1 to " + MOST + " signatures");
    }
    if (signatures.stream().map(JointSignature::payload).distinct().count() != 1) {
      throw new MalformedSignature("signatures over different payloads");
    }
    long keys = signatures.stream().map(JsonWebSignature::keyId).distinct().count();
    if (keys != signatures.size()) {
      throw new MalformedSignature("two signatures by one key");
    }
  }

  /** Whether a text claims to be one; decides only by whose rules it is judged. */
  public static boolean isMeant(String text) {
    return text.startsWith("{") && text.contains("\"signatures\"");
  }

  /**
   * Reads without believing.
   *
   * @throws MalformedSignature if it is not one JSON object of that shape
   */
  public static JointSignature parse(byte[] json) {
    try {
      JsonObject object = JsonReader.read(json, JsonWebSignature.MAX_LENGTH).onlyWith(MEMBERS);
      String payload = object.requireText("payload");
      List<JsonWebSignature> signatures = new ArrayList<>();
      for (JsonObject one : object.objects("signatures")) {
        one.onlyWith(SIGNATURE_MEMBERS);
        signatures.add(
            JsonWebSignature.parse(
                one.requireText("protected") + "." + payload + "." + one.requireText("signature")));
      }
      return new JointSignature(signatures);
    } catch (MalformedJson e) {
      throw new MalformedSignature(e.getMessage());
    }
  }

  /** Canonical JSON. */
  public byte[] write() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("payload", payload(signatures.get(0)));
    json.put("signatures", signatures.stream().map(JointSignature::signature).toList());
    return JsonWriter.canonical(JsonObject.of(json));
  }

  private static String payload(JsonWebSignature jws) {
    return part(jws, 1);
  }

  private static JsonObject signature(JsonWebSignature jws) {
    return JsonObject.of("protected", part(jws, 0), "signature", part(jws, 2));
  }

  private static String part(JsonWebSignature jws, int number) {
    return jws.compact().split("\\.", -1)[number];
  }
}
