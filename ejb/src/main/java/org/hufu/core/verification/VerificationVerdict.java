package org.hufu.core.verification;

import java.util.List;

/** The answer of a report, always computed from its steps. */
public enum VerificationVerdict {
  VALID,
  VALID_WITH_WARNINGS,
  NOT_VALID,
  /** Something that is required was not or could not be checked. */
  CANNOT_TELL;

  /** The worst step decides; a step that is missing decides, too, where rules or reader want it. */
  static VerificationVerdict of(List<StepResult> steps) {
    if (steps.stream().anyMatch(step -> step.outcome() == StepOutcome.FAILED)) {
      return NOT_VALID;
    }
    if (steps.stream().anyMatch(step -> step.is(Finding.REGISTER_TOO_FEW_WITNESSES))) {
      return CANNOT_TELL;
    }
    for (Step step : Step.values()) {
      if (step.isRequired() && steps.stream().noneMatch(result -> result.fulfils(step))) {
        return CANNOT_TELL;
      }
    }
    boolean warned = steps.stream().anyMatch(step -> step.outcome() == StepOutcome.WARNING);
    return warned ? VALID_WITH_WARNINGS : VALID;
  }

  public boolean isValid() {
    return this == VALID || this == VALID_WITH_WARNINGS;
  }
}
