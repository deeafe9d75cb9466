package org.hufu.core.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.dossier.TargetRequirement;
import org.hufu.core.recognition.CoverageState;
import org.hufu.core.recognition.Objection;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;
import org.hufu.core.rule.timeliness.Ends;
import org.hufu.core.source.Known;

/** Coverage of all requirements of one case, found in one pass. */
final class Matrix {
  private final Case file;
  private final Sheets sheets;
  private final List<Library> libraries;
  private final Map<String, List<Objection>> standing = new HashMap<>();
  private final List<CoverageItem> items = new ArrayList<>();
  private LocalDate end;

  private Matrix(Case file, Sheets sheets) {
    this.file = file;
    this.sheets = sheets;
    this.libraries = file.sources().stream().map(source -> new Library(file, source)).toList();
    this.end = Ends.earliest(file);
  }

  /** Fills the sheets of all line rules on the way. */
  static Matrix of(Case file, Sheets sheets) {
    Matrix matrix = new Matrix(file, sheets);
    for (Rule rule : CaseRules.ALL) {
      for (Objection objection : sheets.of(rule.condition()).objections()) {
        for (String id : objection.requirements()) {
          matrix.standing.computeIfAbsent(id, key -> new ArrayList<>()).add(objection);
        }
      }
    }
    for (TargetRequirement requirement : file.dossier().target().requirements()) {
      if (requirement.applies() != Known.NO) {
        matrix.items.add(matrix.item(requirement));
      }
    }
    return matrix;
  }

  /** In the order of the target. */
  List<CoverageItem> items() {
    return items;
  }

  /** Earliest of all ends, those of relied results included. */
  LocalDate end() {
    return end;
  }

  private CoverageItem item(TargetRequirement requirement) {
    List<Objection> said = standing.getOrDefault(requirement.id(), List.of());
    Optional<Candidate> best =
        libraries.stream()
            .flatMap(library -> library.lines(file, requirement))
            .map(line -> Candidate.of(line, said))
            .min(Candidate.order());
    return best.map(candidate -> covered(requirement, candidate)).orElseGet(() -> gap(requirement));
  }

  private CoverageItem covered(TargetRequirement requirement, Candidate candidate) {
    if (requirement.binding()) {
      candidate.report(sheets);
    }
    if (requirement.binding() && candidate.state().isCovered()) {
      candidate.end().filter(last -> last.isBefore(end)).ifPresent(last -> end = last);
    }
    return new CoverageItem(
        requirement.id(),
        requirement.binding(),
        candidate.state(),
        Optional.of(candidate.evidence()),
        candidate.conditions(),
        codes(candidate.objections()));
  }

  private CoverageItem gap(TargetRequirement requirement) {
    if (requirement.binding()) {
      Judgement gap = Judgement.of(LineRules.COVERED.condition()).about(List.of(requirement.id()));
      LineRules.COVERED.judgeGap(gap);
      sheets.of(LineRules.COVERED.condition()).add(gap, requirement.id());
    }
    return new CoverageItem(
        requirement.id(),
        requirement.binding(),
        libraries.stream().anyMatch(Library::isJoined)
            ? CoverageState.NOT_COVERED
            : CoverageState.NOT_COMPARABLE,
        Optional.empty(),
        List.of(),
        List.of(ReasonCode.REQUIREMENT_NOT_COVERED));
  }

  private static List<ReasonCode> codes(List<Objection> objections) {
    return objections.stream().map(Objection::code).distinct().toList();
  }
}
