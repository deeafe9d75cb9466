package org.hufu.web.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** A page that needs nothing but itself, for when the rest may be broken or closed. */
final class PlainPage {
  private final ResourceBundle texts;
  private final Locale locale;
  private final String titleKey;
  private final StringBuilder content = new StringBuilder();

  PlainPage(Locale locale, String titleKey) {
    this.locale = locale;
    this.texts =
        ResourceBundle.getBundle(
            "org.hufu.web.security.messages",
            locale,
            PlainPage.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.titleKey = texts.containsKey(titleKey) ? titleKey : "error.title.other";
  }

  PlainPage paragraph(String key, Object... values) {
    content.append("<p>").append(text(key, values)).append("</p>\n");
    return this;
  }

  /** A message that a screen reader announces at once. */
  PlainPage alert(String sentence) {
    content.append("<p role=\"alert\">").append(escaped(sentence)).append("</p>\n");
    return this;
  }

  String text(String key, Object... values) {
    String text =
        texts.containsKey(key) ? texts.getString(key) : texts.getString("error.text.other");
    return escaped(MessageFormat.format(text, values));
  }

  PlainPage link(String address, String key) {
    content
        .append("<p><a href=\"")
        .append(escaped(address))
        .append("\">")
        .append(text(key))
        .append("</a></p>\n");
    return this;
  }

  /** Markup whose variable parts went through {@link #escaped} or {@link #text}. */
  PlainPage markup(String html) {
    content.append(html);
    return this;
  }

  void write(HttpServletResponse response) throws IOException {
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Language", locale.toLanguageTag());
    String title = text(titleKey);
    response
        .getWriter()
        .write(
            "<!DOCTYPE html>\n<html lang=\""
                + locale.toLanguageTag()
                + "\">\n<head><meta charset=\"UTF-8\"/><meta name=\"viewport\""
                + " content=\"width=device-width, initial-scale=1\"/><title>"
                + title
                + " · Hufu</title></head>\n<body><main>\n<h1>"
                + title
                + "</h1>\n"
                + content
                + "</main></body>\n</html>\n");
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
