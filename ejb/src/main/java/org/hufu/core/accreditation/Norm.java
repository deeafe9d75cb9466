package org.hufu.core.accreditation;

import java.util.Arrays;
import java.util.Optional;

/** What an accreditation attests competence for. */
public enum Norm {
  /** Testing: ISO/IEC 17025. */
  ISO_17025("17025"),
  /** Certifying products: ISO/IEC 17065. */
  ISO_17065("17065");

  private final String code;

  Norm(String code) {
    this.code = code;
  }

  /** Number of the standard without its publishers. */
  public String code() {
    return code;
  }

  /** The norm with this {@link #code()}, empty for any other text. */
  public static Optional<Norm> of(String code) {
    return Arrays.stream(values()).filter(norm -> norm.code.equals(code)).findFirst();
  }
}
