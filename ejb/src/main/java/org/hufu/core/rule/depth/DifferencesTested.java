package org.hufu.core.rule.depth;

import java.util.List;
import java.util.stream.Stream;
import org.hufu.core.arrangement.NationalDifference;
import org.hufu.core.conformity.Verdict;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Line;
import org.hufu.core.rule.LineRule;
import org.hufu.core.source.Known;
import org.hufu.core.source.TestedResult;

/**
 * R34: what the law here asks beyond the standard was tested too. Source: IECEE, national
 * differences.
 */
public final class DifferencesTested implements LineRule {

  @Override
  public Condition condition() {
    return Condition.R34;
  }

  @Override
  public void judge(Line line, Judgement judgement) {
    for (NationalDifference difference : differences(line)) {
      List<TestedResult> tested =
          line.results().stream()
              .filter(result -> result.remarks().differences().contains(difference.id()))
              .toList();
      if (tested.isEmpty()) {
        judgement.objects(ReasonCode.NATIONAL_DIFFERENCE_UNTESTED, difference.legalBasis());
      }
      for (TestedResult result : tested) {
        judgement.require(
            result.verdict().isConclusive()
                ? Known.of(result.verdict() == Verdict.PASS)
                : Known.UNKNOWN,
            ReasonCode.NATIONAL_DIFFERENCE_UNTESTED,
            difference.legalBasis());
      }
    }
  }

  private static List<NationalDifference> differences(Line line) {
    Case file = line.file();
    Stream<NationalDifference> agreed =
        file.arrangement(line.source()).stream()
            .flatMap(arrangement -> arrangement.demands().differences().stream());
    return Stream.concat(agreed, file.rules().parameters().differences().stream())
        .filter(difference -> difference.requirement().equals(line.requirement().id()))
        .filter(difference -> difference.term().includes(file.day()))
        .toList();
  }
}
