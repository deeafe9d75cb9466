package org.hufu.core.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.hufu.core.arrangement.Extra;
import org.hufu.core.dossier.TargetRequirement;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.depth.ExtrasPresent;
import org.hufu.core.source.Known;

/**
 * What is left to test. Every test case that speaks for an uncovered binding requirement must be
 * done, and each is done once: the list is therefore the shortest there is.
 */
final class Delta {
  private Delta() {}

  static List<DeltaTest> of(Case file, List<CoverageItem> coverage) {
    Map<String, BigDecimal> days = new LinkedHashMap<>();
    Map<String, List<String>> requirements = new HashMap<>();
    each(
        file,
        coverage,
        false,
        (requirement, test) -> {
          days.putIfAbsent(test.id(), test.days());
          requirements.computeIfAbsent(test.id(), id -> new ArrayList<>()).add(requirement);
        });
    List<DeltaTest> delta = new ArrayList<>();
    days.forEach(
        (id, effort) ->
            delta.add(new DeltaTest(DeltaTest.Kind.TEST_CASE, id, requirements.get(id), effort)));
    file.arrangements().stream()
        .flatMap(arrangement -> arrangement.demands().extras().stream())
        .filter(extra -> extra.kind() == Extra.Kind.ACTIVITY)
        .filter(extra -> ExtrasPresent.present(file, extra) == Known.NO)
        .distinct()
        .forEach(
            extra ->
                delta.add(
                    new DeltaTest(DeltaTest.Kind.EXTRA, extra.id(), List.of(), extra.days())));
    return delta;
  }

  /** Test cases that nothing in the delta asks to repeat, with their days. */
  static Map<String, BigDecimal> spared(
      Case file, List<CoverageItem> coverage, List<DeltaTest> delta) {
    Map<String, BigDecimal> spared = new LinkedHashMap<>();
    each(file, coverage, true, (requirement, test) -> spared.putIfAbsent(test.id(), test.days()));
    delta.forEach(test -> spared.remove(test.id()));
    return spared;
  }

  private static void each(
      Case file,
      List<CoverageItem> coverage,
      boolean covered,
      BiConsumer<String, TargetRequirement.TargetTest> use) {
    Set<String> wanted = new HashSet<>();
    for (CoverageItem item : coverage) {
      if (item.binding() && item.state().isCovered() == covered) {
        wanted.add(item.requirement());
      }
    }
    for (TargetRequirement requirement : file.dossier().target().requirements()) {
      if (wanted.contains(requirement.id())) {
        requirement.tests().forEach(test -> use.accept(requirement.id(), test));
      }
    }
  }
}
