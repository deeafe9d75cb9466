package org.hufu.core.application;

import java.util.Locale;

/** Who has to act next; the clock of that side runs. */
public enum Turn {
  APPLICANT,
  BODY,
  LABORATORY,
  NOBODY;

  /**
   * Word of the public interface: {@code applicant}, {@code body}, {@code laboratory}, {@code
   * nobody}.
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
