package org.hufu.core.arrangement;

import java.math.BigDecimal;
import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.Text;

/**
 * Something the target scheme wants beside test results, for example a factory inspection.
 * Condition R35.
 *
 * @param id kebab case
 * @param kind how it is got when it is missing
 * @param days estimated days of work; {@code 0} for documents
 */
public record Extra(String id, Text name, Kind kind, BigDecimal days) {

  /** How a missing extra is made good. */
  public enum Kind implements Coded {
    /** Is handed in. */
    DOCUMENT,
    /** Is done here. */
    ACTIVITY
  }
}
