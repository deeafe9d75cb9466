package org.hufu.portal.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of text in one language, so that a voice reads each with its own sounds. Figures, signs
 * and blanks go with what stands before them.
 *
 * @param language {@code zh-CN} or {@code en}
 */
record LanguageRun(String language, String text) {
  private static final String CHINESE = "zh-CN";
  private static final String ENGLISH = "en";

  /** All of the text in order. */
  static List<LanguageRun> of(String text) {
    List<LanguageRun> runs = new ArrayList<>();
    String language = "";
    int start = 0;
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      String own = language(point);
      if (!own.isEmpty() && !own.equals(language)) {
        if (!language.isEmpty()) {
          runs.add(new LanguageRun(language, text.substring(start, at)));
          start = at;
        }
        language = own;
      }
      at += Character.charCount(point);
    }
    runs.add(new LanguageRun(language.isEmpty() ? ENGLISH : language, text.substring(start)));
    return runs;
  }

  /** Empty for what has none of its own. */
  private static String language(int point) {
    if (Character.isIdeographic(point)) {
      return CHINESE;
    }
    return Character.isLetter(point) ? ENGLISH : "";
  }
}
