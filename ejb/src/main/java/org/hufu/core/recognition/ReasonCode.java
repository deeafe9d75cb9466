package org.hufu.core.recognition;

import java.util.List;
import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.Reason;

/**
 * The closed list of what recognition can fail for, and what the applicant can do about each. Codes
 * are part of the public interface and never change their meaning. Source: domain research, 7.2.
 */
public enum ReasonCode implements Coded {
  SIG_INVALID,
  KEY_INVALID,
  COPY_MISMATCH,
  REPORT_INCOMPLETE,
  REPORT_SUPERSEDED,
  REGISTER_UNCONFIRMED,
  LAB_NOT_ACCREDITED,
  LAB_OUT_OF_SCOPE,
  CB_NOT_DESIGNATED,
  BODY_UNDER_SANCTION,
  NOT_INDEPENDENT,
  NO_ARRANGEMENT,
  WRONG_DIRECTION,
  CATEGORY_EXCLUDED,
  LEVEL_TOO_LOW,
  NATIONAL_EXCEPTION,
  NO_CONSENT,
  NO_AUTHORITY_TO_APPLY,
  PRODUCT_NOT_IDENTICAL,
  FAMILY_NOT_JUSTIFIED,
  COMPONENT_CHANGED,
  BASE_NOT_VALID,
  CONFIG_DIFFERS,
  REQUIREMENT_NOT_COVERED,
  CROSSWALK_NOT_APPROVED,
  METHOD_WEAKER,
  LIMIT_WEAKER,
  DEVIATION,
  NATIONAL_DIFFERENCE_UNTESTED,
  EXTRA_MISSING,
  SOURCE_SUSPENDED,
  SOURCE_WITHDRAWN,
  SOURCE_EXPIRED,
  SOURCE_HISTORICAL,
  TOO_OLD,
  EDITION_SUPERSEDED,
  VULNERABILITY_OPEN,
  VALIDITY_TOO_SHORT,
  COMPLAINT_PENDING,
  /** Ours to mend: another person takes the case. */
  CONFLICT_OF_INTEREST,
  /** Ours to mend: the period of the arrangement has run out, which decides nothing. */
  PERIOD_EXCEEDED,
  /** Ours to mend: more confidential material is asked for than is needed. */
  DISCLOSURE_EXCEEDED;

  /** Whether a refusal may rest on it; what is ours to mend never counts against an applicant. */
  public boolean isGround() {
    return compareTo(CONFLICT_OF_INTEREST) < 0;
  }

  /** What it means, with what the rule names. */
  public Reason reason(List<String> values) {
    return new Reason("recognition." + code(), values);
  }

  /** What can be done about it. */
  public Reason remedy() {
    return new Reason("recognition." + code() + "-remedy", List.of());
  }
}
