package org.hufu.core.monitor;

import java.util.Locale;
import java.util.ResourceBundle;
import org.hufu.core.json.JsonObject;

/** The plain sentences of a report, in both languages. */
public final class MonitorSentences {
  private static final Locale CHINESE = Locale.forLanguageTag("zh-CN");
  private static final String BUNDLE = "org.hufu.core.monitor.sentences";
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private MonitorSentences() {}

  /**
   * One sentence.
   *
   * @param locale any Chinese one, or else English is taken
   */
  public static String of(Flaw flaw, Locale locale) {
    return sentence(flaw.code(), locale);
  }

  public static String of(MonitorReport.Verdict verdict, Locale locale) {
    return sentence(key(verdict), locale);
  }

  private static String key(MonitorReport.Verdict verdict) {
    return "verdict." + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static JsonObject json(Flaw flaw) {
    return JsonObject.of(
        "zh-CN", sentence(flaw.code(), CHINESE), "en", sentence(flaw.code(), Locale.ENGLISH));
  }

  static JsonObject json(MonitorReport.Verdict verdict) {
    return JsonObject.of(
        "zh-CN", sentence(key(verdict), CHINESE), "en", sentence(key(verdict), Locale.ENGLISH));
  }

  private static String sentence(String code, Locale locale) {
    boolean chinese = locale.getLanguage().equals(CHINESE.getLanguage());
    return ResourceBundle.getBundle(
            BUNDLE,
            chinese ? CHINESE : Locale.ENGLISH,
            MonitorSentences.class.getClassLoader(),
            EXACT)
        .getString(code);
  }
}
