package org.hufu.core.crosswalk;

import java.util.List;
import org.hufu.core.conformity.Text;

/**
 * Why several source requirements together answer one target; without two people's approval they do
 * not. Condition R26; source: OSCAL pull request 1150.
 */
public record UnionNote(Text why, List<Approval> approvals) {

  public UnionNote {
    approvals = List.copyOf(approvals);
  }

  /** Whether two different people approved it. */
  public boolean isApproved() {
    return approvals.stream().map(Approval::person).distinct().count() >= 2;
  }
}
