package org.hufu.core.rule.legality;

import java.util.List;
import java.util.Optional;
import org.hufu.core.arrangement.LevelStep;
import org.hufu.core.rule.Case;
import org.hufu.core.source.Source;

/** What level a source counts for here. Conditions R15 and R41. */
public final class Levels {
  private Levels() {}

  /**
   * The lower of what the arrangement's map and the authority's own give; a domestic source's level
   * needs no map. Empty if nothing covers the source, if a map that exists does not name its level,
   * or if the target does not have the level that comes out.
   */
  public static Optional<String> reached(Case file, Source source) {
    String level = source.issue().level();
    List<String> order = file.dossier().target().levels();
    if (file.isDomestic(source)) {
      return Optional.of(level).filter(order::contains);
    }
    Optional<String> agreed =
        file.arrangement(source)
            .flatMap(arrangement -> mapped(arrangement.scope().levels(), level))
            .filter(order::contains);
    List<LevelStep> own = file.rules().parameters().levels();
    if (own.isEmpty()) {
      return agreed;
    }
    return agreed.flatMap(
        first ->
            mapped(own, level)
                .filter(order::contains)
                .map(second -> order.indexOf(second) < order.indexOf(first) ? second : first));
  }

  private static Optional<String> mapped(List<LevelStep> map, String level) {
    return map.stream().filter(step -> step.from().equals(level)).map(LevelStep::to).findFirst();
  }
}
