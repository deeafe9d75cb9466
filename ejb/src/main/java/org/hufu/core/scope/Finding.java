package org.hufu.core.scope;

import java.math.BigDecimal;
import java.util.Optional;
import org.hufu.core.conformity.Reason;

/**
 * What came of one threshold.
 *
 * @param given the stated value in the threshold's unit
 * @param reason why it cannot be told; present exactly then
 */
public record Finding(
    Threshold threshold, Scope scope, Optional<BigDecimal> given, Optional<Reason> reason) {

  static Finding cannotTell(Threshold threshold, Reason reason) {
    return new Finding(threshold, Scope.CANNOT_TELL, Optional.empty(), Optional.of(reason));
  }
}
