package org.hufu.core.scope;

import java.util.List;

/**
 * Whether a product falls under a catalogue entry, with the figure for every threshold.
 *
 * @param findings one per threshold, in the entry's order; none when the entry has no threshold
 */
public record ScopeAnswer(Scope scope, ThresholdGroup.Rule rule, List<Finding> findings) {

  public ScopeAnswer {
    findings = List.copyOf(findings);
  }
}
