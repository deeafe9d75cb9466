package org.hufu.core.scheme;

import org.hufu.core.conformity.Coded;

/** How binding a requirement is. Words after ETSI EN 303 645, annex B, and protection profiles. */
public enum RequirementStatus implements Coded {
  MANDATORY,
  /** Mandatory when its condition holds. */
  CONDITIONAL,
  /** Mandatory when the product claims the function it belongs to. */
  SELECTION_BASED,
  RECOMMENDED,
  /** Only tested when the applicant claims it. */
  OPTIONAL;

  /** Whether a failure stands against certification; a failed recommendation does not. */
  public boolean isBinding() {
    return this == MANDATORY || this == CONDITIONAL || this == SELECTION_BASED;
  }

  /** Whether a laboratory may answer that it does not apply, with a reason. */
  public boolean mayBeNotApplicable() {
    return this != MANDATORY;
  }
}
