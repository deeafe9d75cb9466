package org.hufu.core.conformity;

import java.io.Serializable;
import java.util.Locale;

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

  /** Chinese for every Chinese locale, English for all others. */
  public String in(Locale locale) {
    return in(locale.getLanguage());
  }

  /** Takes a language tag such as {@code zh-CN}, {@code zh} or {@code en}. */
  public String in(String languageTag) {
    return languageTag.regionMatches(true, 0, "zh", 0, 2) ? zh : en;
  }
}
