package org.hufu.portal.accreditation;

import java.io.Serializable;
import java.util.List;
import org.hufu.core.conformity.Reason;
import org.hufu.portal.account.Organisation;

/**
 * Whether a laboratory may test something on a day.
 *
 * @param reasons everything that speaks against it; none if it may
 */
public record Eligibility(Organisation laboratory, List<Reason> reasons) implements Serializable {
  public Eligibility {
    reasons = List.copyOf(reasons);
  }

  public boolean isEligible() {
    return reasons.isEmpty();
  }
}
