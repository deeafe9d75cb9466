package org.hufu.core.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.conformity.Text;
import org.hufu.core.crosswalk.Crosswalk;
import org.hufu.core.crosswalk.Qualifier;
import org.hufu.core.recognition.Bearing;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.CoverageState;
import org.hufu.core.recognition.Objection;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Line;
import org.hufu.core.rule.LineRule;
import org.hufu.core.rule.timeliness.ResultsYoungEnough;
import org.hufu.core.source.TestedResult;

/** One line of evidence with everything that the line rules say of it. */
final class Candidate {
  /** Conditions of which a clear failure only means that time passes. */
  private static final Set<Condition> OF_TIME = Set.of(Condition.R37, Condition.R38, Condition.R41);

  private final Line line;
  private final List<Judgement> judgements = new ArrayList<>();
  private final List<Objection> objections = new ArrayList<>();

  private Candidate(Line line) {
    this.line = line;
  }

  /**
   * Asks every line rule.
   *
   * @param standing what rules about the whole case say of this requirement
   */
  static Candidate of(Line line, List<Objection> standing) {
    Candidate candidate = new Candidate(line);
    candidate.objections.addAll(standing);
    List<String> about = List.of(line.requirement().id());
    for (LineRule rule : LineRules.ALL) {
      Judgement judgement = Judgement.of(rule.condition()).about(about);
      rule.judge(line, judgement);
      candidate.judgements.add(judgement);
      candidate.objections.addAll(judgement.objections());
    }
    return candidate;
  }

  Line line() {
    return line;
  }

  List<Objection> objections() {
    return objections;
  }

  /** Better evidence first: by what it means, then any results before none, then few objections. */
  static Comparator<Candidate> order() {
    return Comparator.comparing(Candidate::state)
        .thenComparing(one -> one.line.results().isEmpty())
        .thenComparing(one -> one.objections.size());
  }

  CoverageState state() {
    if (objections.isEmpty()) {
      return conditions().isEmpty() ? CoverageState.COVERED : CoverageState.COVERED_WITH_CONDITION;
    }
    if (objections.stream().allMatch(one -> one.bearing() == Bearing.JUDGEMENT)) {
      return CoverageState.COVERED_WITH_CONDITION;
    }
    if (objections.stream().allMatch(one -> one.certain() && OF_TIME.contains(one.condition()))) {
      return CoverageState.STALE;
    }
    return line.link().relation().isEmpty()
        ? CoverageState.NOT_COMPARABLE
        : CoverageState.NOT_COVERED;
  }

  List<Text> conditions() {
    return line.link().qualifiers().stream()
        .filter(qualifier -> !qualifier.isBlocking())
        .map(Qualifier::description)
        .distinct()
        .toList();
  }

  /** Writes what was said about this requirement onto the sheets of the case. */
  void report(Sheets sheets) {
    for (int i = 0; i < judgements.size(); i++) {
      sheets.of(LineRules.ALL.get(i).condition()).add(judgements.get(i), line.requirement().id());
    }
  }

  CoverageItem.Evidence evidence() {
    return new CoverageItem.Evidence(
        line.source().id(),
        line.link().sources(),
        line.link().relation(),
        line.link().path().stream().map(Crosswalk::label).toList(),
        line.results().stream().map(TestedResult::testCase).distinct().toList(),
        line.results().stream()
            .flatMap(result -> result.performed().on().stream())
            .min(Comparator.naturalOrder()));
  }

  /** Last day on which the oldest result is young enough. */
  Optional<LocalDate> end() {
    return ResultsYoungEnough.lastDay(line);
  }
}
