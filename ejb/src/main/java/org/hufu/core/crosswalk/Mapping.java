package org.hufu.core.crosswalk;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Text;

/**
 * One statement of a crosswalk: what all of the sources together ask for is in this relation to
 * what all of the targets together ask for.
 *
 * @param sources ids of requirements, at least one, each once
 * @param targets ids of requirements, at least one, each once
 * @param note why, for readers
 * @param union needed before several sources count for a target
 */
public record Mapping(
    List<String> sources,
    List<String> targets,
    Relation relation,
    Rationale rationale,
    Text note,
    List<Qualifier> qualifiers,
    Optional<UnionNote> union) {

  public Mapping {
    sources = ids(sources);
    targets = ids(targets);
    qualifiers = List.copyOf(qualifiers);
  }

  private static List<String> ids(List<String> ids) {
    if (ids.isEmpty() || new HashSet<>(ids).size() < ids.size()) {
      throw new IllegalArgumentException("A mapping names each requirement once, at least one");
    }
    if (ids.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("A mapping names requirements by their ids");
    }
    return List.copyOf(ids);
  }

  /** Read from the other side. A union note speaks for one direction only and is left out. */
  public Mapping inverse() {
    return new Mapping(
        targets, sources, relation.inverse(), rationale, note, qualifiers, Optional.empty());
  }
}
