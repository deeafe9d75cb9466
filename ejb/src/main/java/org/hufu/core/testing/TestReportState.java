package org.hufu.core.testing;

import java.util.EnumSet;
import java.util.Set;
import org.hufu.core.conformity.Coded;

/**
 * Where one version of a test report stands. A correction is a new version that starts as a draft;
 * the authorised version it corrects keeps its state and names its successor. Source: ISO/IEC
 * 17025:2017, 7.8.1 and 7.8.8.
 */
public enum TestReportState implements Coded {
  /** Results and head may still be edited by the tester. */
  DRAFT,
  /** The tester declares that the tests were done as written. */
  PERFORMED,
  /** Another person has verified the results. */
  VERIFIED,
  /** Signed with the laboratory's key; the content never changes again. */
  AUTHORISED,
  /** Given up, with a reason; nobody may rely on it. */
  CANCELLED;

  /**
   * States this one may turn into. Back to draft leads the verifier's or authoriser's no; one step
   * back, whoever took the step and thought better of it.
   */
  public Set<TestReportState> next() {
    return switch (this) { // no default: a new state must be thought through here
      case DRAFT -> EnumSet.of(PERFORMED, CANCELLED);
      case PERFORMED -> EnumSet.of(DRAFT, VERIFIED, CANCELLED);
      case VERIFIED -> EnumSet.of(DRAFT, PERFORMED, AUTHORISED, CANCELLED);
      case AUTHORISED -> EnumSet.of(CANCELLED);
      case CANCELLED -> EnumSet.noneOf(TestReportState.class);
    };
  }
}
