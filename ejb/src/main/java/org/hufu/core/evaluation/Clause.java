package org.hufu.core.evaluation;

import java.io.Serializable;
import java.util.List;

/**
 * A requirement as the evaluator sees it.
 *
 * @param requirement its id in the scheme version
 * @param isMandatory false for what the scheme only recommends
 * @param results newest authorised result of each of its test cases, in the scheme's order; cases
 *     without result are missing from the list
 */
public record Clause(
    String requirement, boolean isMandatory, ClauseState state, List<CaseResult> results)
    implements Serializable {

  public Clause {
    results = List.copyOf(results);
  }

  /** Whether this requirement stands against a certificate. */
  public boolean isOpen() {
    return isMandatory && state.isOpen();
  }
}
