package org.hufu.core.verification;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;

/** A genuine token, spelt in ways that are not the only one. */
final class LooseSpellings {
  private final String good;
  private final Map<String, byte[]> all = new LinkedHashMap<>();

  private LooseSpellings(String good) {
    this.good = good;
  }

  static Map<String, byte[]> of(String good) {
    LooseSpellings spellings = new LooseSpellings(good);
    spellings.spellings();
    return spellings.all;
  }

  private void put(String name, String token) {
    all.put(name, token.getBytes(StandardCharsets.UTF_8));
  }

  private String signature() {
    return good.substring(good.lastIndexOf('.') + 1);
  }

  private void spellings() {
    put("base64-padded", good + "==");
    put("base64-with-blank", good.replaceFirst("\\.", ". "));
    put("base64-with-line-feed", good.substring(0, 80) + "\n" + good.substring(80));
    put("base64-standard-alphabet", good.substring(0, good.length() - 1) + "+");
    put("base64-with-bits-to-spare", good.substring(0, good.length() - 1) + spare());
    put("four-parts", good + "." + signature());
    put("five-parts-like-jwe", good + ".AAAA.AAAA");
    put("two-parts", good.substring(0, good.lastIndexOf('.')));
    put("payload-detached", good.replaceFirst("\\.[^.]*\\.", ".."));
    put("json-serialisation", json());
    put("leading-blank", " " + good);
    put("two-tokens", good + "\n" + good);
    put("capital-letters", good.toUpperCase(Locale.ROOT));
    all.put("utf-16", good.getBytes(StandardCharsets.UTF_16));
    put("of-two-megabytes", good + "A".repeat(2 << 20));
  }

  private char spare() {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    return alphabet.charAt(alphabet.indexOf(good.charAt(good.length() - 1)) ^ 1);
  }

  private String json() {
    String[] parts = good.split("\\.", 0);
    return JsonWriter.plain(
        JsonObject.of("protected", parts[0], "payload", parts[1], "signature", parts[2]));
  }
}
