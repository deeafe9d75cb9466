package org.hufu.operator;

import java.util.ArrayList;
import java.util.List;
import org.hufu.operator.check.EvidencePlace;
import org.hufu.operator.check.Findings;
import org.hufu.operator.check.Invariant;
import org.hufu.operator.check.Snapshot;
import org.hufu.operator.invariant.Invariants;

/** Checks every invariant on one snapshot of a live database; changes nothing. */
public final class Fsck {
  private Fsck() {}

  /**
   * Checks everything.
   *
   * @throws org.hufu.operator.check.CannotCheck if the database does not let us read
   */
  public static FsckReport run(Snapshot snapshot, EvidencePlace evidence) {
    List<FsckReport.Outcome> outcomes = new ArrayList<>();
    for (Invariant invariant : Invariants.all(evidence)) {
      Findings findings = new Findings(invariant.id());
      invariant.check(snapshot, findings);
      outcomes.add(new FsckReport.Outcome(invariant.id(), invariant.statement(), findings));
    }
    return new FsckReport(snapshot.taken(), outcomes);
  }
}
