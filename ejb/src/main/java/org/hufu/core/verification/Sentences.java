package org.hufu.core.verification;

import java.util.Locale;
import java.util.ResourceBundle;
import org.hufu.core.json.JsonObject;

/**
 * The plain sentences of reports, in both languages; the same for command line, pages, print and
 * REST. Keys are codes of steps and verdicts.
 */
public final class Sentences {
  public static final Locale CHINESE = Locale.forLanguageTag("zh-CN");
  public static final Locale ENGLISH = Locale.ENGLISH;

  private static final String BUNDLE = "org.hufu.core.verification.sentences";
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Sentences() {}

  /**
   * One sentence, UTF-8, without mark-up.
   *
   * @param locale any Chinese one, or else English is taken
   * @throws java.util.MissingResourceException if nobody wrote it; a test keeps that from happening
   */
  public static String of(String code, Locale locale) {
    return bundle(locale).getString(code);
  }

  private static ResourceBundle bundle(Locale locale) {
    boolean chinese = locale.getLanguage().equals(CHINESE.getLanguage());
    Locale written = chinese ? CHINESE : ENGLISH;
    return ResourceBundle.getBundle(BUNDLE, written, Sentences.class.getClassLoader(), EXACT);
  }

  /**
   * What people call a field of a comparison.
   *
   * @param field for example {@code product.model}; one that nobody named is called by itself
   */
  public static String field(String field, Locale locale) {
    String key = "field." + field;
    return bundle(locale).containsKey(key) ? of(key, locale) : field;
  }

  /** Key of the sentence for a verdict. */
  public static String key(VerificationVerdict verdict) {
    return "verdict." + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static JsonObject json(String code) {
    return JsonObject.of("zh-CN", of(code, CHINESE), "en", of(code, ENGLISH));
  }
}
