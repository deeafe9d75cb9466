package org.hufu.core.scheme;

import java.util.List;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.conformity.Text;
import org.hufu.core.scope.ThresholdGroup;

/**
 * One entry of a scheme's catalogue.
 *
 * @param id kebab case, unique in the scheme
 * @param number place in the catalogue, from 1
 * @param thresholds none when the whole category falls under the catalogue
 * @param verified false while the name was not checked against the authority's own publication
 * @param predecessors ids of the entries this one replaced, of this scheme
 */
public record Category(
    String id,
    int number,
    Text name,
    ThresholdGroup thresholds,
    DateRange term,
    boolean verified,
    List<String> predecessors) {

  public Category {
    predecessors = List.copyOf(predecessors);
  }
}
