package org.hufu.core.assessment;

import java.util.List;
import org.hufu.core.rule.LineRule;
import org.hufu.core.rule.competence.ExternalWorkCompetent;
import org.hufu.core.rule.competence.LaboratoryAccredited;
import org.hufu.core.rule.competence.WorkInScope;
import org.hufu.core.rule.coverage.ChainAllowsInference;
import org.hufu.core.rule.coverage.CrosswalkApproved;
import org.hufu.core.rule.coverage.FailuresClosed;
import org.hufu.core.rule.coverage.RequirementCovered;
import org.hufu.core.rule.coverage.ResultsPass;
import org.hufu.core.rule.coverage.UnionApproved;
import org.hufu.core.rule.depth.DeviationsHarmless;
import org.hufu.core.rule.depth.DifferencesTested;
import org.hufu.core.rule.depth.LimitKept;
import org.hufu.core.rule.depth.MethodStrongEnough;
import org.hufu.core.rule.timeliness.EditionCurrent;
import org.hufu.core.rule.timeliness.ResultsLast;
import org.hufu.core.rule.timeliness.ResultsYoungEnough;

/** The rules about each line of evidence. */
final class LineRules {
  static final RequirementCovered COVERED = new RequirementCovered();

  static final List<LineRule> ALL =
      List.of(
          new LaboratoryAccredited(),
          new WorkInScope(),
          new ExternalWorkCompetent(),
          COVERED,
          new UnionApproved(),
          new ChainAllowsInference(),
          new CrosswalkApproved(),
          new ResultsPass(),
          new FailuresClosed(),
          new MethodStrongEnough(),
          new LimitKept(),
          new DeviationsHarmless(),
          new DifferencesTested(),
          new ResultsYoungEnough(),
          new EditionCurrent(),
          new ResultsLast());

  private LineRules() {}
}
