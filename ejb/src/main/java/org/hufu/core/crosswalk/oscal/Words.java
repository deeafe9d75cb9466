package org.hufu.core.crosswalk.oscal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hufu.core.conformity.Text;
import org.hufu.core.crosswalk.CrosswalkState;
import org.hufu.core.json.JsonObject;

/** What both directions share: names of our properties, addresses of editions, identifiers. */
final class Words {
  /** Namespace of properties that OSCAL does not know. */
  static final String NAMESPACE = "https://hufu.org/ns/oscal";

  /** Release of the model that we write. */
  static final String OSCAL_VERSION = "1.2.0";

  /** Begins the address of an edition, for example {@code urn:hufu:edition:a/1.0/EN-1}. */
  static final String EDITION = "urn:hufu:edition:";

  private static final UUID URL_SPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
  private static final long VERSION_BITS = 0xF000L;
  private static final long VERSION_5 = 0x5000L;
  private static final long VARIANT_BITS = 0xC000000000000000L;
  private static final long VARIANT = 0x8000000000000000L;

  private Words() {}

  /** The same name gives the same identifier. Source: RFC 9562, 5.5. */
  static String uuid(String name) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      ByteBuffer space = ByteBuffer.allocate(16);
      space.putLong(URL_SPACE.getMostSignificantBits());
      space.putLong(URL_SPACE.getLeastSignificantBits());
      sha1.update(space.array());
      ByteBuffer digest = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
      long high = (digest.getLong() & ~VERSION_BITS) | VERSION_5;
      long low = (digest.getLong() & ~VARIANT_BITS) | VARIANT;
      return new UUID(high, low).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Source: {@code status} of the mapping model. */
  static String status(CrosswalkState state) {
    return switch (state) {
      case DRAFT -> "draft";
      case REVIEWED -> "not-complete";
      case APPROVED -> "complete";
      case SUPERSEDED -> "superseded";
    };
  }

  static JsonObject property(String name, String value) {
    return JsonObject.of("name", name, "ns", NAMESPACE, "value", value);
  }

  /** One of our properties of this object. */
  static Optional<String> property(JsonObject json, String name) {
    return json.objects("props").stream()
        .filter(property -> property.text("ns").filter(NAMESPACE::equals).isPresent())
        .filter(property -> property.text("name").filter(name::equals).isPresent())
        .findFirst()
        .flatMap(property -> property.text("value"));
  }

  /** Markup in one language and our property for the other; one language serves for both. */
  static Optional<Text> text(JsonObject json, String member) {
    Optional<String> written = json.text(member).filter(words -> !words.isBlank());
    return written.map(
        words ->
            new Text(
                property(json, "zh-CN").filter(chinese -> !chinese.isBlank()).orElse(words),
                words));
  }

  static List<JsonObject> chinese(Text text) {
    return List.of(property("zh-CN", text.zh()));
  }
}
