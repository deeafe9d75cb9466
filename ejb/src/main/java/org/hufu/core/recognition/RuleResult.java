package org.hufu.core.recognition;

import java.util.List;

/** What one rule says about the case, with every objection it has. */
public record RuleResult(Condition condition, Ruling ruling, List<Objection> objections) {
  public RuleResult {
    objections = List.copyOf(objections);
    boolean objects = ruling == Ruling.NOT_MET || ruling == Ruling.CANNOT_TELL;
    if (objects == objections.isEmpty()) {
      throw new IllegalArgumentException("A rule objects if and only if it is not met");
    }
  }
}
