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

  /**
   * Whether two different people approved it.
   *
   * @param author of the crosswalk it stands in, whose own approval does not count
   */
  public boolean isApproved(String author) {
    return Approval.areEnough(approvals, author);
  }
}
