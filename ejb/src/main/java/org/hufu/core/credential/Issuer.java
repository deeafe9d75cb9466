package org.hufu.core.credential;

import java.util.List;
import org.hufu.core.conformity.Text;
import org.hufu.core.json.JsonObject;

/**
 * Who makes the statement, as the credential prints it; the trust list decides whether it is so.
 *
 * @param id URL of the body or laboratory
 * @param base URL of the portal that publishes context and status lists, without a slash at the
 *     end; a body's own id
 */
public record Issuer(String id, Text name, String base) {

  /** A certification body, known by the address of its portal. */
  public static Issuer body(String base, Text name) {
    return new Issuer(base, name, base);
  }

  /** Names as language value objects; VC Data Model 2.0, 11.1. */
  JsonObject toJson() {
    return JsonObject.of(
        "id",
        id,
        "name",
        List.of(
            JsonObject.of("@value", name.zh(), "@language", "zh-CN"),
            JsonObject.of("@value", name.en(), "@language", "en")));
  }

  List<String> contexts() {
    return List.of(Credential.CONTEXT, base + "/contexts/hufu-1.jsonld");
  }
}
