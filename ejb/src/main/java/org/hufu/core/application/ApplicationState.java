package org.hufu.core.application;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a request for certification stands. Source: ISO/IEC 17065:2012, 7.2 to 7.6. */
public enum ApplicationState {
  DRAFT,
  SUBMITTED,
  UNDER_REVIEW,
  RETURNED,
  ACCEPTED,
  TESTING,
  EVALUATION,
  IN_REVIEW,
  AWAITING_DECISION,
  AWAITING_CONFIRMATION,
  GRANTED,
  REFUSED,
  WITHDRAWN,
  TERMINATED,
  UNDER_APPEAL;

  /** States this one may turn into. An empty set marks the end of the request's life. */
  public Set<ApplicationState> next() {
    return switch (this) { // no default: a new state must be thought through here
      case DRAFT -> EnumSet.of(SUBMITTED, WITHDRAWN);
      case SUBMITTED -> EnumSet.of(UNDER_REVIEW, RETURNED, WITHDRAWN, TERMINATED);
      case UNDER_REVIEW -> EnumSet.of(ACCEPTED, RETURNED, WITHDRAWN, TERMINATED);
      case RETURNED -> EnumSet.of(SUBMITTED, WITHDRAWN, TERMINATED);
      case ACCEPTED -> EnumSet.of(TESTING, EVALUATION, WITHDRAWN, TERMINATED);
      case TESTING -> EnumSet.of(EVALUATION, WITHDRAWN, TERMINATED);
      case EVALUATION -> EnumSet.of(TESTING, IN_REVIEW, WITHDRAWN, TERMINATED);
      case IN_REVIEW -> EnumSet.of(EVALUATION, AWAITING_DECISION, WITHDRAWN, TERMINATED);
      case AWAITING_DECISION ->
          EnumSet.of(EVALUATION, IN_REVIEW, AWAITING_CONFIRMATION, WITHDRAWN, TERMINATED);
      case AWAITING_CONFIRMATION -> EnumSet.of(AWAITING_DECISION, GRANTED, REFUSED, WITHDRAWN);
      case REFUSED, TERMINATED -> EnumSet.of(UNDER_APPEAL);
      case UNDER_APPEAL -> EnumSet.of(EVALUATION, REFUSED, TERMINATED, WITHDRAWN);
      case GRANTED, WITHDRAWN -> EnumSet.noneOf(ApplicationState.class);
    };
  }

  /** Whose move it is on entering this state. */
  public Turn turn() {
    return switch (this) {
      case DRAFT, RETURNED -> Turn.APPLICANT;
      case TESTING -> Turn.LABORATORY;
      case SUBMITTED,
          UNDER_REVIEW,
          ACCEPTED,
          EVALUATION,
          IN_REVIEW,
          AWAITING_DECISION,
          AWAITING_CONFIRMATION,
          UNDER_APPEAL ->
          Turn.BODY;
      case GRANTED, REFUSED, WITHDRAWN, TERMINATED -> Turn.NOBODY;
    };
  }

  /** Whether nobody has anything left to do, short of an appeal. */
  public boolean isClosed() {
    return turn() == Turn.NOBODY;
  }

  /** Whether the applicant may change the answers; from submission on the body relies on them. */
  public boolean isEditable() {
    return this == DRAFT || this == RETURNED;
  }

  /** Word of the public interface, for example {@code under-review}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The state with this {@link #code()}, empty for any other text. */
  public static Optional<ApplicationState> of(String code) {
    return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
  }
}
