package org.hufu.core.rule.timeliness;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hufu.core.rule.Case;
import org.hufu.core.source.Source;

/** Last days that a recognition cannot outlive, results left aside. Condition R41. */
public final class Ends {
  private Ends() {}

  /** The earliest of all ends that are known; the longest term of the rule set is always one. */
  public static LocalDate earliest(Case file) {
    Stream<LocalDate> sources =
        file.sources().stream()
            .map(Source::standing)
            .flatMap(
                standing ->
                    Stream.concat(
                        standing.validUntil().stream(), standing.editionUntil().stream()));
    Stream<LocalDate> arrangements =
        file.arrangements().stream()
            .flatMap(arrangement -> arrangement.lifecycle().term().until().stream());
    Stream<LocalDate> bases =
        file.dossier().claim().identity().composition().bases().stream()
            .flatMap(List::stream)
            .flatMap(base -> base.validUntil().stream());
    return Stream.of(sources, arrangements, bases)
        .flatMap(ends -> ends)
        .reduce(longest(file), (one, other) -> one.isBefore(other) ? one : other);
  }

  /** The earliest day on which a recognition may end. */
  static LocalDate least(Case file) {
    int months = file.rules().parameters().terms().minimumMonths();
    return file.day().plusMonths(months).minusDays(1);
  }

  private static LocalDate longest(Case file) {
    int months = file.rules().parameters().terms().maximumMonths();
    return file.day().plusMonths(months).minusDays(1);
  }
}
