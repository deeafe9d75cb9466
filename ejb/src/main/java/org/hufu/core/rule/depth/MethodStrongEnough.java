package org.hufu.core.rule.depth;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
      if (!asked.id().isEmpty()) {
        String used =
            line.results().stream().findFirst().map(result -> result.method().id()).orElse("");
        judgement.require(
            best(line, method -> counts(line.file(), method.id(), asked.id())),
            ReasonCode.METHOD_WEAKER,
            used.isEmpty() ? "–" : used,
            asked.id());
      }
      require(line, asked.depth(), TestedResult.Method::depth, judgement);
      require(line, asked.samples(), TestedResult.Method::samples, judgement);
    }
  }

  private static void require(
      Line line,
      Optional<Integer> asked,
      Function<TestedResult.Method, Optional<Integer>> stated,
      Judgement judgement) {
    asked.ifPresent(
        least ->
            judgement.require(
                best(
                    line,
                    method ->
                        stated
                            .apply(method)
                            .map(number -> Known.of(number >= least))
                            .orElse(Known.UNKNOWN)),
                ReasonCode.METHOD_WEAKER,
                line.source().id(),
                least));
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

  /** Yes if it holds for one result, no if for none, else unknown. */
  private static Known best(Line line, Function<TestedResult.Method, Known> holds) {
    Set<Known> answers =
        line.results().stream()
            .map(TestedResult::method)
            .map(holds)
            .collect(Collectors.toUnmodifiableSet());
    if (answers.contains(Known.YES)) {
      return Known.YES;
    }
    return answers.contains(Known.UNKNOWN) || answers.isEmpty() ? Known.UNKNOWN : Known.NO;
  }
}
