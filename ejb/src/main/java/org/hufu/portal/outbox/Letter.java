package org.hufu.portal.outbox;

import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.hufu.core.conformity.Text;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.MalformedJson;

/**
 * A notice as a mail: both languages in one text, since nobody knows which one the reader prefers.
 *
 * @param id stable, so that a receiver drops what it has already
 * @param to without line breaks, like the subject: a break would let the applicant write headers
 */
record Letter(String id, Notice.Recipient to, String subject, String text, Instant writtenAt) {
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;:\"()]+@[^\\s@<>,;:\"()]+");
  private static final int LONGEST_ADDRESS = 254;
  private static final String RULE = "\n\n----\n\n";

  Letter {
    for (String field : new String[] {id, to.name(), to.address(), subject}) {
      if (CONTROL.matcher(field).find()) {
        throw new UnsendableLetter("A field of the mail holds a line break or control character");
      }
    }
    if (to.address().length() > LONGEST_ADDRESS || !ADDRESS.matcher(to.address()).matches()) {
      throw new UnsendableLetter("Not a mail address");
    }
  }

  /** No mail can be made of this, today or tomorrow. */
  static final class UnsendableLetter extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsendableLetter(String problem) {
      super(problem);
    }
  }

  static Letter of(OutboxEvent event) {
    try {
      byte[] payload = event.payload().getBytes(StandardCharsets.UTF_8);
      Notice notice = Notice.of(event.topic(), event.key(), JsonReader.read(payload));
      return new Letter(
          event.id(),
          notice.to(),
          subject(notice, Locale.SIMPLIFIED_CHINESE) + " / " + subject(notice, Locale.ENGLISH),
          text(notice, Locale.SIMPLIFIED_CHINESE) + RULE + text(notice, Locale.ENGLISH),
          event.createdAt());
    } catch (MalformedJson | MissingResourceException e) {
      throw new UnsendableLetter("Nothing that there is a letter for: " + e.getMessage());
    }
  }

  private static String subject(Notice notice, Locale locale) {
    return word(notice, "subject", locale);
  }

  private static String text(Notice notice, Locale locale) {
    StringBuilder text = new StringBuilder(word(notice, "text", locale));
    notice.explanation().ifPresent(more -> text.append("\n\n").append(more.in(locale)));
    text.append("\n\n").append(notice.link());
    return text.append("\n\n").append(sentences(locale).getString("ending")).toString();
  }

  private static String word(Notice notice, String part, Locale locale) {
    String pattern = sentences(locale).getString(notice.topic() + "." + part);
    String product = notice.product().map((Text name) -> name.in(locale)).orElse("");
    return new MessageFormat(pattern, locale).format(new Object[] {notice.number(), product});
  }

  private static ResourceBundle sentences(Locale locale) {
    return ResourceBundle.getBundle(
        "org.hufu.portal.outbox.letters", locale, Letter.class.getClassLoader());
  }
}
