package org.hufu.core.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hufu.core.dossier.Dossier;
import org.hufu.core.dossier.Target;
import org.hufu.core.recognition.Objection;
import org.hufu.core.recognition.RuleResult;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Rule;
import org.hufu.core.rule.legality.Levels;
import org.hufu.core.ruleset.RuleSet;

/** Asks all 45 rules. Cost grows with requirements, links and results of the dossier alone. */
public final class Assessor {
  private Assessor() {}

  /** The same input always gives an equal outcome. */
  public static Assessment assess(RuleSet rules, Dossier dossier) {
    Case file = new Case(rules, dossier);
    Sheets sheets = new Sheets();
    for (Rule rule : CaseRules.ALL) {
      rule.judge(file, sheets.of(rule.condition()));
    }
    Matrix matrix = Matrix.of(file, sheets);
    List<RuleResult> results = sheets.results();
    List<Objection> objections =
        results.stream().flatMap(result -> result.objections().stream()).toList();
    List<DeltaTest> delta = Delta.of(file, matrix.items());
    return new Assessment(
        rules.label(),
        Weighing.of(file, objections, matrix.items(), delta),
        results,
        matrix.items(),
        delta,
        new Assessment.Caps(matrix.end(), level(file)),
        totals(file, matrix.items(), delta));
  }

  /** The lowest level that any source reaches, at most the one asked for. */
  private static String level(Case file) {
    Target target = file.dossier().target();
    return file.sources().stream()
        .flatMap(source -> Levels.reached(file, source).stream())
        .reduce(
            target.level(),
            (one, other) ->
                target.levels().indexOf(other) < target.levels().indexOf(one) ? other : one);
  }

  private static Assessment.Totals totals(
      Case file, List<CoverageItem> coverage, List<DeltaTest> delta) {
    Map<String, BigDecimal> spared = Delta.spared(file, coverage, delta);
    List<CoverageItem> binding = coverage.stream().filter(CoverageItem::binding).toList();
    return new Assessment.Totals(
        binding.size(),
        (int) binding.stream().filter(item -> item.state().isCovered()).count(),
        spared.size(),
        delta.size(),
        sum(spared.values().stream()),
        sum(delta.stream().map(DeltaTest::days)));
  }

  private static BigDecimal sum(Stream<BigDecimal> days) {
    return days.reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
