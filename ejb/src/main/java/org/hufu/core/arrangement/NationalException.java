package org.hufu.core.arrangement;

import java.time.LocalDate;
import java.util.List;
import org.hufu.core.conformity.Text;

/**
 * A field in which the law here lets nobody rely on foreign results. Condition R16; source: CCRA,
 * exceptions.
 *
 * @param provision as one cites it; without it there is no exception
 * @param categories ids of categories of the target scheme; none means all
 */
public record NationalException(String provision, Text text, List<String> categories, Term term) {

  public NationalException {
    categories = List.copyOf(categories);
    if (provision.isBlank()) {
      throw new IllegalArgumentException("A national exception cites its provision");
    }
  }

  public boolean covers(String category, LocalDate day) {
    return term.includes(day) && (categories.isEmpty() || categories.contains(category));
  }
}
