package org.hufu.core.conformity;

import java.io.Serializable;
import java.util.Locale;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;

/**
 * One statement in both languages of the portal, equal in rank. On the wire {@code {"zh-CN": "…",
 * "en": "…"}}.
 *
 * @param zh simplified Chinese, not blank
 * @param en English, not blank
 */
public record Text(String zh, String en) implements Serializable {

  public Text {
    if (zh.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException(
          "A text needs both languages: zh \"" + zh + "\", en \"" + en + "\"");
    }
  }

  /**
   * Reads the wire form.
   *
   * @throws MalformedJson if a language is missing or blank
   */
  public static Text of(JsonObject json) {
    String zh = json.requireText("zh-CN");
    String en = json.requireText("en");
    if (zh.isBlank() || en.isBlank()) {
      throw new MalformedJson(json.place(), "a text is blank in one language");
    }
    return new Text(zh, en);
  }

  public JsonObject toJson() {
    return JsonObject.of("zh-CN", zh, "en", en);
  }

  /** Chinese for every Chinese locale, English for all others. */
  public String in(Locale locale) {
    return in(locale.getLanguage());
  }

  /** Takes a language tag such as {@code zh-CN}, {@code zh} or {@code en}. */
  public String in(String languageTag) {
    return languageTag.regionMatches(true, 0, "zh", 0, 2) ? zh : en;
  }
}
