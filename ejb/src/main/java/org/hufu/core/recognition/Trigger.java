package org.hufu.core.recognition;

import org.hufu.core.conformity.Coded;

/** What re-opens a recognition that is in force. Source: domain research, 7.3. */
public enum Trigger implements Coded {
  SOURCE_STATUS_CHANGED(true),
  /** The key was compromised at or before the time of signing. */
  KEY_COMPROMISED(true),
  SCOPE_WITHDRAWN(true),
  REPORT_AMENDED(false),
  REPORT_CANCELLED(true),
  CROSSWALK_CHANGED(false),
  EDITION_CHANGED(false),
  ARRANGEMENT_CHANGED(false),
  RULE_SET_CHANGED(false),
  DIFFERENCE_CHANGED(false),
  DEPENDENCY_LOST(true),
  VULNERABILITY_FILED(false),
  PRODUCT_CHANGED(false),
  VALIDITY_REACHED(true);

  private final boolean hard;

  Trigger(boolean hard) {
    this.hard = hard;
  }

  /** Whether a hard condition may have fallen, so that an arrangement can suspend at once. */
  public boolean isHard() {
    return hard;
  }
}
