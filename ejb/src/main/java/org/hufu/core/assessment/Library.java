package org.hufu.core.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hufu.core.crosswalk.Link;
import org.hufu.core.crosswalk.Ways;
import org.hufu.core.dossier.Target;
import org.hufu.core.dossier.TargetRequirement;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Line;
import org.hufu.core.source.Source;
import org.hufu.core.source.TestedResult;

/** All results of one source by the requirement they speak for, with the ways to the target. */
final class Library {
  private final Source source;
  private final Ways ways;
  private final Map<String, List<TestedResult>> results = new HashMap<>();

  Library(Case file, Source source) {
    this.source = source;
    Target target = file.dossier().target();
    this.ways =
        source.issue().edition().equals(target.edition())
            ? Ways.within(target.requirements().stream().map(TargetRequirement::id).toList())
            : Ways.between(
                file.dossier().basis().crosswalks(), source.issue().edition(), target.edition());
    for (TestedResult result : source.results()) {
      for (String requirement : result.requirements()) {
        results.computeIfAbsent(requirement, id -> new ArrayList<>()).add(result);
      }
    }
  }

  boolean isJoined() {
    return ways.isJoined();
  }

  Stream<Line> lines(Case file, TargetRequirement requirement) {
    return ways.to(requirement.id()).stream()
        .map(link -> new Line(file, requirement, link, source, behind(link)));
  }

  private List<TestedResult> behind(Link link) {
    return link.sources().stream()
        .flatMap(id -> results.getOrDefault(id, List.of()).stream())
        .distinct()
        .toList();
  }
}
