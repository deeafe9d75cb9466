package org.hufu.portal.evidence;

import java.io.Serializable;
import java.util.Optional;
import org.hufu.core.conformity.Reason;

/**
 * How looking at bytes ended.
 *
 * @param waits nothing can be said now; the objection says why, and it is tried again
 */
public record Examination(String mediaType, Optional<Reason> objection, boolean waits)
    implements Serializable {
  static Examination sound(String mediaType) {
    return new Examination(mediaType, Optional.empty(), false);
  }

  static Examination refused(Reason reason) {
    return new Examination("", Optional.of(reason), false);
  }

  static Examination waiting(String code) {
    return new Examination("", Optional.of(Reason.of(code)), true);
  }
}
