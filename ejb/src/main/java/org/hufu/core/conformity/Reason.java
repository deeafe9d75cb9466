package org.hufu.core.conformity;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a rule objects. The code is part of the public API and never changes its meaning; its
 * sentence stands in {@code org/hufu/reasons_zh_CN.properties} and {@code reasons_en.properties},
 * where {@code {0}}, {@code {1}} … are replaced by the values. Quotes need no escaping there.
 *
 * @param code feature and words, for example {@code application.digest-missing}
 * @param values what the sentence names, in order; no personal data
 */
public record Reason(String code, List<String> values) implements Serializable {
  private static final Pattern SHAPE = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

  public Reason {
    if (!SHAPE.matcher(code).matches()) {
      throw new IllegalArgumentException("Not a reason code: " + code);
    }
    values = List.copyOf(values);
  }

  public static Reason of(String code, Object... values) {
    return new Reason(code, List.of(values).stream().map(Object::toString).toList());
  }

  /** One sentence for the reader; a code without a sentence answers with itself. */
  public String sentence(Locale locale) {
    ResourceBundle sentences = sentences(locale);
    if (!sentences.containsKey(code)) {
      return code;
    }
    return PLACE.matcher(sentences.getString(code)).replaceAll(place -> value(place.group(1)));
  }

  public Text text() {
    return new Text(sentence(Locale.SIMPLIFIED_CHINESE), sentence(Locale.ENGLISH));
  }

  private String value(String digit) {
    int index = Integer.parseInt(digit);
    return index < values.size() ? Matcher.quoteReplacement(values.get(index)) : "…";
  }

  private static ResourceBundle sentences(Locale locale) {
    boolean chinese = locale.getLanguage().equals("zh");
    return ResourceBundle.getBundle(
        "org.hufu.reasons",
        chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH,
        Reason.class.getClassLoader());
  }
}
