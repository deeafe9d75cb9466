package org.hufu.operator.check;

/** One rule of the checker. */
public interface Invariant {
  /** Short and stable, for example {@code I04}. */
  String id();

  /** One sentence: what holds. */
  String statement();

  /** Notes what was looked at and everything that contradicts the rule. */
  void check(Snapshot snapshot, Findings findings);
}
