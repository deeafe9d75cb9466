package org.hufu.core.rule.timeliness;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.hufu.core.arrangement.AgeLimit;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Line;
import org.hufu.core.rule.LineRule;
import org.hufu.core.source.Known;
import org.hufu.core.source.TestedResult;

/**
 * R37: no result is older than the limit of its class, of the arrangement or else of the rule set.
 * Source: IECEE practice of three years.
 */
public final class ResultsYoungEnough implements LineRule {

  @Override
  public Condition condition() {
    return Condition.R37;
  }

  @Override
  public void judge(Line line, Judgement judgement) {
    AgeLimit limit = limit(line);
    for (TestedResult result : line.results()) {
      judgement.require(
          result
              .performed()
              .on()
              .map(day -> Known.of(line.file().day().isBefore(limit.staleFrom(day))))
              .orElse(Known.UNKNOWN),
          ReasonCode.TOO_OLD,
          result.performed().on().map(LocalDate::toString).orElse("–"),
          limit.months());
    }
  }

  /** Last day on which the oldest result is young enough; empty if none states its day. */
  public static Optional<LocalDate> lastDay(Line line) {
    return line.results().stream()
        .flatMap(result -> result.performed().on().stream())
        .min(Comparator.naturalOrder())
        .map(day -> limit(line).staleFrom(day).minusDays(1));
  }

  /** The limit for this line. */
  private static AgeLimit limit(Line line) {
    return line.file()
        .arrangement(line.source())
        .flatMap(
            arrangement ->
                arrangement.demands().ages().stream()
                    .filter(age -> age.of() == line.requirement().of())
                    .findFirst())
        .orElseGet(() -> line.file().rules().parameters().age(line.requirement().of()));
  }
}
