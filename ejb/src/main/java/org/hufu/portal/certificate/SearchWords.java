package org.hufu.portal.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hufu.core.credential.CertificateContent;

/**
 * Words under which a certificate is found: as written for alphabets, and for Chinese, which has no
 * word breaks, every character and every pair of neighbours.
 */
public final class SearchWords {
  private static final Pattern RUN =
      Pattern.compile("\\p{IsHan}+|[\\p{IsAlphabetic}\\p{IsDigit}&&[^\\p{IsHan}]]+");

  private SearchWords() {}

  /** Everything public about a certificate that people search for. */
  static String of(CertificateContent content) {
    List<String> words = new ArrayList<>();
    for (String text :
        List.of(
            content.number(),
            content.productName().zh(),
            content.productName().en(),
            content.holderName().zh(),
            content.holderName().en(),
            content.product().requireText("model"),
            String.join(" ", content.standards()))) {
      words.addAll(words(text, true));
    }
    return String.join(" ", words);
  }

  /** Words of a question; all must be found. */
  public static String query(String text) {
    return String.join(" ", words(text, false));
  }

  private static List<String> words(String text, boolean single) {
    List<String> words = new ArrayList<>();
    Matcher runs = RUN.matcher(text.toLowerCase(Locale.ROOT));
    while (runs.find()) {
      String run = runs.group();
      if (Character.UnicodeScript.of(run.codePointAt(0)) == Character.UnicodeScript.HAN) {
        words.addAll(pairs(run, single));
      } else {
        words.add(run);
      }
    }
    return words;
  }

  private static List<String> pairs(String run, boolean single) {
    int[] points = run.codePoints().toArray();
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      if (single || points.length == 1) {
        pairs.add(Character.toString(points[i]));
      }
      if (i + 1 < points.length) {
        pairs.add(Character.toString(points[i]) + Character.toString(points[i + 1]));
      }
    }
    return pairs;
  }
}
