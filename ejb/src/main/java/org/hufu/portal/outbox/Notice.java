package org.hufu.portal.outbox;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.conformity.Text;
import org.hufu.core.json.JsonObject;

/**
 * What somebody outside must hear about, with everything that the message will say.
 *
 * @param topic feature and past tense, for example {@code certificate.suspended}
 * @param number of the certificate or application
 * @param to as the applicant wrote it: not to be trusted
 * @param product its name, where the topic has one
 * @param explanation for the reader, where there is one
 * @param link where to read on
 */
public record Notice(
    String topic,
    String number,
    Recipient to,
    Optional<Text> product,
    Optional<Text> explanation,
    String link)
    implements Serializable {

  /** Whom to write to. */
  public record Recipient(String name, String address) implements Serializable {}

  /** Everything but topic and number, which have columns of their own. */
  JsonObject payload() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("to", JsonObject.of("name", to.name(), "address", to.address()));
    product.ifPresent(text -> json.put("product", text.toJson()));
    explanation.ifPresent(text -> json.put("explanation", text.toJson()));
    json.put("link", link);
    return JsonObject.of(json);
  }

  static Notice of(String topic, String number, JsonObject payload) {
    JsonObject to = payload.requireObject("to");
    return new Notice(
        topic,
        number,
        new Recipient(to.requireText("name"), to.requireText("address")),
        payload.object("product").map(Text::of),
        payload.object("explanation").map(Text::of),
        payload.requireText("link"));
  }
}
