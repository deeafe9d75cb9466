package org.hufu.core.accreditation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hufu.core.conformity.DateRange;

/**
 * That an authority lets an organisation act under its scheme; being accredited alone does not.
 *
 * @param authority id of its organisation
 * @param organisation id of the designated laboratory or certification body
 * @param level id of the highest level, or an empty text for schemes without levels
 * @param categories ids of the categories it covers
 */
public record Designation(
    String id,
    String authority,
    String organisation,
    String scheme,
    String level,
    Set<String> categories,
    DateRange term)
    implements Serializable {

  public Designation {
    categories = Set.copyOf(categories);
  }

  public boolean covers(String askedScheme, String category, LocalDate day) {
    return scheme.equals(askedScheme) && categories.contains(category) && term.includes(day);
  }

  public List<String> sortedCategories() {
    return List.copyOf(new TreeSet<>(categories));
  }
}
