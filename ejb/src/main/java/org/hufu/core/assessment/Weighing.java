package org.hufu.core.assessment;

import java.util.List;
import org.hufu.core.recognition.Bearing;
import org.hufu.core.recognition.Objection;
import org.hufu.core.recognition.Proposal;
import org.hufu.core.rule.Case;

/** From all objections and the coverage to one proposal. Source: domain research, 7. */
final class Weighing {
  private Weighing() {}

  static Proposal of(
      Case file, List<Objection> objections, List<CoverageItem> coverage, List<DeltaTest> delta) {
    long covered = coverage.stream().filter(Weighing::counts).count();
    long binding = coverage.stream().filter(CoverageItem::binding).count();
    boolean refusedAsWhole = file.dossier().target().whole() && covered < binding;
    if (objections.stream().anyMatch(Weighing::refuses)) {
      return Proposal.REFUSE;
    }
    if (has(objections, Bearing.EVIDENCE)) {
      return Proposal.RETURN;
    }
    if (refusedAsWhole || (covered == 0 && binding > 0)) {
      return Proposal.REFUSE;
    }
    if (has(objections, Bearing.JUDGEMENT)) {
      return Proposal.REFER;
    }
    boolean complete = delta.isEmpty() && covered == binding && !has(objections, Bearing.DELTA);
    return complete ? Proposal.RECOGNISE : Proposal.RECOGNISE_WITH_DELTA;
  }

  private static boolean refuses(Objection objection) {
    return objection.isWhole() && objection.certain() && objection.bearing() == Bearing.HARD;
  }

  private static boolean counts(CoverageItem item) {
    return item.binding() && item.state().isCovered();
  }

  private static boolean has(List<Objection> objections, Bearing bearing) {
    return objections.stream().anyMatch(objection -> objection.bearing() == bearing);
  }
}
