package org.hufu.core.scope;

import java.util.Optional;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.Text;

/**
 * One figure of a catalogue entry.
 *
 * @param quantity name in kebab case, for example {@code throughput}
 * @param label the quantity for readers
 * @param original the authority's own words in Chinese; translations drift, this does not
 */
public record Threshold(String quantity, Limit limit, Unit unit, Text label, String original) {

  /** Holds the given figure against this threshold. */
  Finding judge(Figure given) {
    if (!unit.comparesWith(given.unit())) {
      return Finding.cannotTell(
          this,
          Reason.of(
              "scope.unit-not-comparable",
              label.zh(),
              label.en(),
              given.unit().code(),
              unit.code()));
    }
    boolean holds =
        limit
            .comparator()
            .holds(given.unit().inSmallest(given.value()), unit.inSmallest(limit.value()));
    return new Finding(
        this,
        holds ? Scope.IN : Scope.OUT,
        Optional.of(given.unit().convert(given.value(), unit)),
        Optional.empty());
  }
}
