package org.hufu.core.evaluation;

import org.hufu.core.conformity.Coded;

/**
 * Why certification may be refused: a closed list, whose codes are part of the public interface.
 */
public enum RefusalGround implements Coded {
  /** A mandatory requirement is failed and was not mended in time. */
  REQUIREMENT_NOT_MET,
  /** The evidence does not suffice to say that the requirements are met. */
  EVIDENCE_INSUFFICIENT,
  /** The product is not what the scheme covers. */
  OUT_OF_SCOPE,
  /** The applicant gave wrong or misleading statements. */
  STATEMENTS_UNTRUE,
  /** The applicant broke commitments; ISO/IEC 17065:2012, 4.1.2. */
  COMMITMENTS_BROKEN
}
