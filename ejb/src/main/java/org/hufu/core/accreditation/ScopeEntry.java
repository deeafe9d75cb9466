package org.hufu.core.accreditation;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hufu.core.conformity.DateRange;

/**
 * One line of a scope of accreditation.
 *
 * @param category id of a category of the scheme
 * @param standard id of a standard edition
 * @param method test method, or an empty text for all of the standard
 * @param site place of activity, or an empty text for wherever the laboratory works
 * @param term days on which the line holds; ended entries stay with an earlier end
 */
public record ScopeEntry(
    String id,
    String scheme,
    String category,
    String standard,
    String method,
    String site,
    DateRange term)
    implements Serializable {
  private static final Pattern BETWEEN = Pattern.compile("[,;，；、()（）/|]");
  private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0]+");

  boolean isOfStandard(Question question) {
    return question.standard().isEmpty() || standard.equals(question.standard());
  }

  boolean isByMethod(Question question) {
    return method.isEmpty() || question.method().isEmpty() || method.equals(question.method());
  }

  /** Whether the place asked for is the site, or names it as a part, as an address does. */
  boolean isAtSite(Question question) {
    String wanted = folded(site);
    return wanted.isEmpty()
        || question.site().isBlank()
        || folded(question.site()).equals(wanted)
        || BETWEEN.splitAsStream(question.site()).anyMatch(part -> folded(part).equals(wanted));
  }

  private static String folded(String place) {
    String narrow = Normalizer.normalize(place, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return BLANK.matcher(narrow).replaceAll(" ").strip();
  }
}
