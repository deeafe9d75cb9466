package org.hufu.core.crosswalk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Links of one crosswalk followed by links of the next. Condition R27. */
final class Chain {
  private Chain() {}

  /** Every pair that meets; where set logic allows no inference the relation is empty. */
  static List<Link> of(List<Link> first, List<Link> second) {
    Map<String, List<Link>> byTarget = new HashMap<>();
    first.forEach(
        link -> byTarget.computeIfAbsent(link.target(), id -> new ArrayList<>()).add(link));
    List<Link> chained = new ArrayList<>();
    for (Link next : second) {
      for (Link before : byTarget.getOrDefault(next.sources().get(0), List.of())) {
        before.then(next).ifPresent(chained::add);
      }
    }
    return chained;
  }
}
