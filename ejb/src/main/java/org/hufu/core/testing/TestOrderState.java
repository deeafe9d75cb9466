package org.hufu.core.testing;

import java.util.EnumSet;
import java.util.Set;
import org.hufu.core.conformity.Coded;

/** Where a test order stands between the certification body and the laboratory. */
public enum TestOrderState implements Coded {
  /** Sent; the laboratory has not answered. */
  ORDERED,
  /** The laboratory takes the order and holds the sample. */
  ACCEPTED,
  /** The laboratory does not take the order, with a reason. */
  DECLINED,
  /** At least one report of the order is authorised; corrections may still follow. */
  REPORTED,
  /** Taken back by the body before a report was authorised. */
  CANCELLED;

  /** States this one may turn into. */
  public Set<TestOrderState> next() {
    return switch (this) { // no default: a new state must be thought through here
      case ORDERED -> EnumSet.of(ACCEPTED, DECLINED, CANCELLED);
      case ACCEPTED -> EnumSet.of(REPORTED, CANCELLED);
      case DECLINED, REPORTED, CANCELLED -> EnumSet.noneOf(TestOrderState.class);
    };
  }

  /** Whether results may be uploaded: the sample is there and the order stands. */
  public boolean takesResults() {
    return this == ACCEPTED || this == REPORTED;
  }
}
