package org.hufu.web.api;

import java.util.List;
import java.util.Locale;

/** Which of the two languages an answer is written in. */
public final class Languages {
  private Languages() {}

  /**
   * First acceptable language that we speak, else English.
   *
   * @param acceptable in order of preference, as {@code Accept-Language} says
   */
  public static Locale of(List<Locale> acceptable) {
    for (Locale locale : acceptable) {
      if (locale.getLanguage().equals("zh")) {
        return Locale.SIMPLIFIED_CHINESE;
      }
      if (locale.getLanguage().equals("en")) {
        return Locale.ENGLISH;
      }
    }
    return Locale.ENGLISH;
  }
}
