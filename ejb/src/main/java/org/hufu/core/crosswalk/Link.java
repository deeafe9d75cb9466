package org.hufu.core.crosswalk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Coded;

/**
 * What some source requirements together are to one target requirement, stated or inferred.
 *
 * @param relation empty where the statements allow no inference about this target
 * @param told false if a statement on the way says nothing about one of its targets alone, so that
 *     the relation is not only not inferred but unknown
 * @param union whether and how several sources count together
 * @param path crosswalks it rests on, in their order; empty for a requirement and itself
 */
public record Link(
    List<String> sources,
    String target,
    Optional<Relation> relation,
    boolean told,
    Union union,
    List<Qualifier> qualifiers,
    List<Crosswalk> path) {

  /** Whether several sources count as one. */
  public enum Union implements Coded {
    /** There is only one. */
    SINGLE,
    /** By a note that two people approved. */
    APPROVED,
    /** There is a note, and two people have not approved it. */
    PENDING,
    /** Nobody says why they would. */
    UNEXPLAINED
  }

  public Link {
    sources = List.copyOf(sources);
    qualifiers = List.copyOf(qualifiers);
    path = List.copyOf(path);
  }

  /** A requirement and itself, where source and target are of one edition. */
  public static Link same(String id) {
    return new Link(
        List.of(id), id, Optional.of(Relation.EQUAL), true, Union.SINGLE, List.of(), List.of());
  }

  /** Links that one statement makes, one for each of its targets. */
  static List<Link> of(Mapping mapping, Crosswalk crosswalk) {
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
                    relation.isPresent(),
                    union(mapping, crosswalk.provenance().author()),
                    mapping.qualifiers(),
                    List.of(crosswalk)))
        .toList();
  }

  private static Union union(Mapping mapping, String author) {
    if (mapping.sources().size() == 1) {
      return Union.SINGLE;
    }
    return mapping
        .union()
        .map(note -> note.isApproved(author) ? Union.APPROVED : Union.PENDING)
        .orElse(Union.UNEXPLAINED);
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
            told && next.told,
            union,
            both,
            whole));
  }
}
