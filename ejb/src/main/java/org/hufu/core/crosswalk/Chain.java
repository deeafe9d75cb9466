package org.hufu.core.crosswalk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    byTarget.replaceAll((target, links) -> best(links));
    Map<String, List<Link>> chained = new LinkedHashMap<>();
    for (Link next : second) {
      List<Link> ends = chained.computeIfAbsent(next.target(), id -> new ArrayList<>());
      for (Link before : byTarget.getOrDefault(next.sources().get(0), List.of())) {
        before.then(next).ifPresent(ends::add);
      }
      chained.put(next.target(), best(ends));
    }
    return chained.values().stream().flatMap(List::stream).toList();
  }

  /** At most as many as are kept for one requirement, those that cover first, else in order. */
  static List<Link> best(List<Link> links) {
    List<Link> sorted = new ArrayList<>(links);
    sorted.sort(Comparator.comparing(link -> link.relation().filter(Relation::covers).isEmpty()));
    return new ArrayList<>(sorted.subList(0, Math.min(Ways.MAX_LINKS, sorted.size())));
  }
}
