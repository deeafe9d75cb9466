package org.hufu.portal.application;

import java.io.Serializable;
import java.util.List;
import org.hufu.core.conformity.Reason;

/**
 * What history and trail say about one step of a case.
 *
 * @param role the role in which the caller acts, for example {@code evaluator}
 * @param action feature and past tense, for example {@code application.returned}
 */
public record Step(String role, String action, List<Reason> reasons) implements Serializable {
  public Step {
    reasons = List.copyOf(reasons);
  }
}
