package org.hufu.core.separation;

import java.util.EnumSet;
import java.util.Set;
import org.hufu.core.conformity.Coded;

/** A part that a person takes in a case. Two parts that exclude each other need two persons. */
public enum Act implements Coded {
  /** Does a test or writes its result down. */
  TESTING,
  /** Verifies the results of one report. */
  VERIFICATION,
  /** Authorises and signs one report. */
  AUTHORISATION,
  /** Reviews the request before acceptance; ISO/IEC 17065:2012, 7.3. */
  APPLICATION_REVIEW,
  /** Evaluates the results against the requirements; 7.4. */
  EVALUATION,
  /** Reviews the evaluation; 7.5. */
  REVIEW,
  /** Decides, as the first of two; 7.6. */
  DECISION,
  /** Confirms the decision, as the second of two. */
  CONFIRMATION;

  /** Parts that nobody may take beside this one. The relation is symmetric. */
  public Set<Act> excludes() {
    return switch (this) { // no default: a new part must be thought through here
      case TESTING -> EnumSet.of(VERIFICATION, AUTHORISATION);
      case VERIFICATION -> EnumSet.of(TESTING, AUTHORISATION);
      case AUTHORISATION -> EnumSet.of(TESTING, VERIFICATION);
      case APPLICATION_REVIEW -> EnumSet.of(DECISION, CONFIRMATION);
      case EVALUATION -> EnumSet.of(REVIEW, DECISION, CONFIRMATION);
      case REVIEW -> EnumSet.of(EVALUATION, DECISION, CONFIRMATION);
      case DECISION -> EnumSet.of(APPLICATION_REVIEW, EVALUATION, REVIEW, CONFIRMATION);
      case CONFIRMATION -> EnumSet.of(APPLICATION_REVIEW, EVALUATION, REVIEW, DECISION);
    };
  }
}
