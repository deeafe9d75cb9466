package org.hufu.core.testing;

import java.io.Serializable;

/**
 * What was measured, as the laboratory wrote it; a figure is never recomputed here. All are empty
 * for a result without measured value.
 *
 * @param value figure or words, for example {@code 12.5}
 * @param unit for example {@code Mbit/s}
 * @param uncertainty measurement uncertainty with its coverage, for example {@code ±0.3 (k=2)}
 * @param decisionRule how the uncertainty counts towards the verdict; ISO/IEC 17025:2017, 7.8.6
 */
public record Measurement(String value, String unit, String uncertainty, String decisionRule)
    implements Serializable {

  /** No measured value, no rule of its own. */
  public static Measurement none() {
    return new Measurement("", "", "", "");
  }
}
