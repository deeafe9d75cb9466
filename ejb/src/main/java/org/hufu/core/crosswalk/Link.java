package org.hufu.core.crosswalk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What some source requirements together are to one target requirement, stated or inferred.
 *
 * @param relation empty where the statements allow no inference about this target
 * @param united false if several sources count together without an approved note
 * @param path crosswalks it rests on, in their order; empty for a requirement and itself
 */
public record Link(
    List<String> sources,
    String target,
    Optional<Relation> relation,
    boolean united,
    List<Qualifier> qualifiers,
    List<Crosswalk> path) {

  public Link {
    sources = List.copyOf(sources);
    qualifiers = List.copyOf(qualifiers);
    path = List.copyOf(path);
  }

  /** A requirement and itself, where source and target are of one edition. */
  public static Link same(String id) {
    return new Link(List.of(id), id, Optional.of(Relation.EQUAL), true, List.of(), List.of());
  }

  /** Links that one statement makes, one for each of its targets. */
  static List<Link> of(Mapping mapping, Crosswalk crosswalk) {
    boolean united =
        mapping.sources().size() == 1 || mapping.union().filter(UnionNote::isApproved).isPresent();
    Optional<Relation> relation =
        mapping.targets().size() == 1
            ? Optional.of(mapping.relation())
            : mapping.relation().toEach();
    return mapping.targets().stream()
        .map(
            target ->
                new Link(
                    mapping.sources(),
                    target,
                    relation,
                    united,
                    mapping.qualifiers(),
                    List.of(crosswalk)))
        .toList();
  }

  /**
   * This link and then one that starts at its target. A link that starts at several requirements
   * cannot follow: nobody approved the union of what stands behind them.
   */
  Optional<Link> then(Link next) {
    if (next.sources.size() > 1 || !next.sources.get(0).equals(target)) {
      return Optional.empty();
    }
    List<Qualifier> both = new ArrayList<>(qualifiers);
    both.addAll(next.qualifiers);
    List<Crosswalk> whole = new ArrayList<>(path);
    whole.addAll(next.path);
    return Optional.of(
        new Link(
            sources,
            next.target,
            relation.flatMap(first -> next.relation.flatMap(first::then)),
            united,
            both,
            whole));
  }

  /** Whether results for the sources say all that the target asks, conditions left aside. */
  public boolean covers() {
    return relation.filter(Relation::covers).isPresent()
        && united
        && qualifiers.stream().noneMatch(Qualifier::isBlocking);
  }
}
