package org.hufu.core.reliance;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hufu.core.assessment.Assessment;
import org.hufu.core.assessment.CoverageItem;
import org.hufu.core.claim.Identity;
import org.hufu.core.dossier.Dossier;
import org.hufu.core.rule.Case;
import org.hufu.core.ruleset.RuleSet;
import org.hufu.core.source.Source;
import org.hufu.core.source.TestedResult;

/** The edges of one outcome, sorted by nothing but the order in which they are met. */
final class Edges {
  private final Set<Edge> edges = new LinkedHashSet<>();

  private Edges() {}

  static List<Edge> of(RuleSet rules, Dossier dossier, Assessment outcome) {
    Edges found = new Edges();
    found.add(Edge.Kind.RULE_SET, rules.id());
    found.add(Edge.Kind.EDITION, dossier.target().edition().standard());
    new Case(rules, dossier)
        .arrangements()
        .forEach(arrangement -> found.add(Edge.Kind.ARRANGEMENT, arrangement.id()));
    found.product(dossier.claim().identity());
    found.evidence(dossier, outcome);
    return List.copyOf(found.edges);
  }

  private void product(Identity identity) {
    identity.wanted().digests().forEach(digest -> add(Edge.Kind.PRODUCT, digest));
    identity.tested().digests().forEach(digest -> add(Edge.Kind.PRODUCT, digest));
    identity
        .composition()
        .bases()
        .ifPresent(bases -> bases.forEach(base -> add(Edge.Kind.BASE, base.certificate())));
  }

  private void evidence(Dossier dossier, Assessment outcome) {
    Map<String, Source> sources = new LinkedHashMap<>();
    dossier.sources().forEach(source -> sources.put(source.id(), source));
    for (CoverageItem item : outcome.coverage()) {
      if (item.state().isCovered()) {
        item.evidence().ifPresent(evidence -> rest(sources.get(evidence.source()), evidence));
      }
    }
  }

  private void rest(Source source, CoverageItem.Evidence evidence) {
    add(Edge.Kind.SOURCE, source.id());
    add(Edge.Kind.BODY, source.body().id());
    add(Edge.Kind.EDITION, source.issue().edition().standard());
    source.authenticity().key().thumbprint().ifPresent(key -> add(Edge.Kind.KEY, key));
    for (String crosswalk : evidence.crosswalks()) {
      add(Edge.Kind.CROSSWALK, crosswalk.substring(0, crosswalk.indexOf(' ')));
    }
    for (TestedResult result : source.results()) {
      if (evidence.testCases().contains(result.testCase())) {
        add(Edge.Kind.BODY, result.performed().by());
      }
    }
  }

  private void add(Edge.Kind kind, String id) {
    edges.add(new Edge(kind, id));
  }
}
