package org.hufu.web.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The visible texts of pages, {@code org/hufu/web/messages_*.properties}. */
public final class Words {
  private Words() {}

  static ResourceBundle in(Locale language) {
    return ResourceBundle.getBundle("org.hufu.web.messages", language);
  }

  public static boolean has(Locale language, String key) {
    return in(language).containsKey(key);
  }

  /** A text with its places filled; a missing key answers with itself, and a test finds it. */
  public static String of(Locale language, String key, Object... values) {
    ResourceBundle bundle = in(language);
    if (!bundle.containsKey(key)) {
      return key;
    }
    return new MessageFormat(bundle.getString(key), language).format(values);
  }
}
