package org.hufu.core.credential;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hufu.core.conformity.Text;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;

/**
 * Who makes the statement, as the credential prints it; the trust list decides whether it is so.
 *
 * @param id URL of the body or laboratory
 * @param base URL of the portal that publishes context and status lists, without a slash at the
 *     end; a body's own id
 */
public record Issuer(String id, Text name, String base) {
  private static final String RECOGNIZED = "RecognizedIssuer";
  private static final String TRUST_LIST = "/.well-known/trust-list.jws";

  /** A certification body, known by the address of its portal. */
  public static Issuer body(String base, Text name) {
    return new Issuer(base, name, base);
  }

  /**
   * Names as language value objects; VC Data Model 2.0, 11.1. Where to look whether it is so:
   * Recognized Entities 1.0, of which a trust list is an external list.
   */
  JsonObject toJson() {
    return JsonObject.of(
        "id",
        id,
        "type",
        RECOGNIZED,
        "name",
        List.of(word("zh-CN", name.zh()), word("en", name.en())),
        "recognizedIn",
        list(base));
  }

  private static JsonObject word(String language, String text) {
    return JsonObject.of("@value", text, "@language", language);
  }

  private static JsonObject list(String base) {
    return JsonObject.of("id", base + TRUST_LIST, "type", "ExternalEntityList");
  }

  /**
   * The id, if every other member is as {@link #toJson} writes it.
   *
   * @throws MalformedJson if one is not
   */
  static String read(JsonObject json, String base) {
    require(json.requireText("type").equals(RECOGNIZED), json, "type");
    require(json.requireObject("recognizedIn").equals(list(base)), json, "recognizedIn");
    return readNamed(json.without("type").without("recognizedIn"));
  }

  /** The same of an issuer that says no more than its name. */
  static String readNamed(JsonObject json) {
    json.onlyWith(Set.of("id", "name"));
    List<String> languages = new ArrayList<>();
    for (JsonObject word : json.objects("name")) {
      word.onlyWith(Set.of("@value", "@language"));
      require(!word.requireText("@value").isBlank(), word, "@value");
      languages.add(word.requireText("@language"));
    }
    require(languages.equals(List.of("zh-CN", "en")), json, "name");
    return json.requireText("id");
  }

  private static void require(boolean fits, JsonObject json, String name) {
    if (!fits) {
      throw new MalformedJson(json.place(name), "not as the format says");
    }
  }

  List<String> contexts() {
    return List.of(Credential.CONTEXT, Vocabulary.CONTEXT_2.at(base));
  }
}
