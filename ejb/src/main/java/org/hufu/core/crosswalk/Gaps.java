package org.hufu.core.crosswalk;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a crosswalk leaves without any counterpart: not mentioned, or said to have none.
 *
 * @param source ids in the order in which they were given
 * @param target ids in the order in which they were given
 */
public record Gaps(List<String> source, List<String> target) {

  /** Computes both lists from the requirement ids of the two editions. */
  public static Gaps of(
      Crosswalk crosswalk, Collection<String> sourceIds, Collection<String> targetIds) {
    Set<String> sources = new HashSet<>();
    Set<String> targets = new HashSet<>();
    for (Mapping mapping : crosswalk.mappings()) {
      if (mapping.relation() != Relation.NONE) {
        sources.addAll(mapping.sources());
        targets.addAll(mapping.targets());
      }
    }
    return new Gaps(
        sourceIds.stream().filter(id -> !sources.contains(id)).toList(),
        targetIds.stream().filter(id -> !targets.contains(id)).toList());
  }
}
