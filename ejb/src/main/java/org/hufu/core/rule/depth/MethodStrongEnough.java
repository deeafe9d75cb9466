package org.hufu.core.rule.depth;

import java.util.Comparator;
import java.util.Optional;
import org.hufu.core.dossier.TargetRequirement;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Line;
import org.hufu.core.rule.LineRule;
import org.hufu.core.ruleset.MethodEquivalence;
import org.hufu.core.source.Known;
import org.hufu.core.source.TestedResult;

/**
 * R31: for each of our methods one result was got by an equivalent or stricter one, as deep and
 * with as many samples; which foreign method counts for which of ours stands in the rule set.
 * Source: ISO/IEC 17025:2017, 7.8.2.1 f; Common Evaluation Methodology.
 */
public final class MethodStrongEnough implements LineRule {

  @Override
  public Condition condition() {
    return Condition.R31;
  }

  @Override
  public void judge(Line line, Judgement judgement) {
    for (TargetRequirement.TargetTest test : line.requirement().tests()) {
      TargetRequirement.Asked asked = test.method();
      Optional<TestedResult.Method> strongest =
          line.results().stream()
              .map(TestedResult::method)
              .min(Comparator.comparing(method -> rank(isEnough(line.file(), method, asked))));
      if (!asked.id().isEmpty()) {
        judgement.require(
            strongest
                .map(method -> counts(line.file(), method.id(), asked.id()))
                .orElse(Known.UNKNOWN),
            ReasonCode.METHOD_WEAKER,
            strongest.map(TestedResult.Method::id).filter(id -> !id.isEmpty()).orElse("–"),
            asked.id());
      }
      require(line, asked.depth(), strongest.flatMap(TestedResult.Method::depth), judgement);
      require(line, asked.samples(), strongest.flatMap(TestedResult.Method::samples), judgement);
    }
  }

  private static void require(
      Line line, Optional<Integer> asked, Optional<Integer> stated, Judgement judgement) {
    asked.ifPresent(
        least ->
            judgement.require(
                reaches(stated, least), ReasonCode.METHOD_WEAKER, line.source().id(), least));
  }

  /** Of one result, since two halves of two results are no whole one. */
  private static Known isEnough(
      Case file, TestedResult.Method used, TargetRequirement.Asked asked) {
    return (asked.id().isEmpty() ? Known.YES : counts(file, used.id(), asked.id()))
        .and(asked.depth().map(least -> reaches(used.depth(), least)).orElse(Known.YES))
        .and(asked.samples().map(least -> reaches(used.samples(), least)).orElse(Known.YES));
  }

  private static int rank(Known answer) {
    return switch (answer) {
      case YES -> 0;
      case UNKNOWN -> 1;
      case NO -> 2;
    };
  }

  private static Known reaches(Optional<Integer> stated, int least) {
    return stated.map(number -> Known.of(number >= least)).orElse(Known.UNKNOWN);
  }

  private static Known counts(Case file, String used, String asked) {
    if (used.equals(asked)) {
      return Known.YES;
    }
    return file.rules().parameters().methods().stream()
        .filter(known -> known.used().equals(used) && known.asked().equals(asked))
        .findFirst()
        .map(known -> Known.of(known.strength() != MethodEquivalence.Strength.WEAKER))
        .orElse(Known.UNKNOWN);
  }
}
