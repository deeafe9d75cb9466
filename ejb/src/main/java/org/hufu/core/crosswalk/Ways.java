package org.hufu.core.crosswalk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All links from one edition to another: over crosswalks in their own direction or read from the
 * other side, and over up to {@value #MAX_STEPS} of them in a row. Conditions R25 and R27.
 */
public final class Ways {
  /** Crosswalks in a row; each step loses more than it finds. */
  public static final int MAX_STEPS = 3;

  /** Paths that are followed, the shortest first; more could only find the same again. */
  static final int MAX_PATHS = 64;

  /**
   * Links kept for one requirement, those that cover first. Leaving one out can only mean that less
   * is covered, and bounds what a hostile dossier costs.
   */
  static final int MAX_LINKS = 64;

  private final boolean joined;
  private final Map<String, List<Link>> byTarget;

  private Ways(boolean joined, Map<String, List<Link>> byTarget) {
    this.joined = joined;
    this.byTarget = byTarget;
  }

  /** Where results are given for the target's own edition: each requirement covers itself. */
  public static Ways within(List<String> requirements) {
    Map<String, List<Link>> links = new HashMap<>();
    requirements.forEach(id -> links.put(id, List.of(Link.same(id))));
    return new Ways(true, links);
  }

  /** Follows all crosswalks; superseded ones are never followed. */
  public static Ways between(List<Crosswalk> crosswalks, Edition from, Edition to) {
    List<Crosswalk> usable = new ArrayList<>();
    for (Crosswalk crosswalk : crosswalks) {
      if (crosswalk.standing().state() != CrosswalkState.SUPERSEDED) {
        usable.add(crosswalk);
        usable.add(crosswalk.inverse());
      }
    }
    Map<String, List<Link>> found = new LinkedHashMap<>();
    boolean joined = false;
    List<List<Crosswalk>> paths = new ArrayList<>(paths(usable, from, to, Set.of(from)));
    paths.sort(Comparator.comparing(List::size));
    for (List<Crosswalk> path : paths.subList(0, Math.min(MAX_PATHS, paths.size()))) {
      joined = true;
      for (Link link : links(path)) {
        found.computeIfAbsent(link.target(), id -> new ArrayList<>()).add(link);
      }
    }
    found.replaceAll((target, links) -> Chain.best(links));
    return new Ways(joined, found);
  }

  private static List<List<Crosswalk>> paths(
      List<Crosswalk> usable, Edition from, Edition to, Set<Edition> seen) {
    List<List<Crosswalk>> paths = new ArrayList<>();
    for (Crosswalk step : usable) {
      if (step.source().equals(from) && step.target().equals(to)) {
        paths.add(List.of(step));
      } else if (step.source().equals(from)
          && !seen.contains(step.target())
          && seen.size() < MAX_STEPS) {
        Set<Edition> further = new HashSet<>(seen);
        further.add(step.target());
        for (List<Crosswalk> rest : paths(usable, step.target(), to, further)) {
          List<Crosswalk> whole = new ArrayList<>(List.of(step));
          whole.addAll(rest);
          paths.add(whole);
        }
      }
    }
    return paths;
  }

  private static List<Link> links(List<Crosswalk> path) {
    List<Link> links = links(path.get(0));
    for (Crosswalk next : path.subList(1, path.size())) {
      links = Chain.of(links, links(next));
    }
    return links;
  }

  private static List<Link> links(Crosswalk crosswalk) {
    return crosswalk.mappings().stream()
        .flatMap(mapping -> Link.of(mapping, crosswalk).stream())
        .toList();
  }

  /** Whether any crosswalk, or chain of them, joins the two editions at all. */
  public boolean isJoined() {
    return joined;
  }

  /** Links that end at this requirement; none if it is a gap. */
  public List<Link> to(String requirement) {
    return byTarget.getOrDefault(requirement, List.of());
  }
}
