package org.hufu.core.application;

import java.util.Locale;

/** The parts of the request, in the order of the task list. */
public enum Section {
  ORGANISATION,
  PRODUCT,
  SCOPE,
  RESULTS,
  EVIDENCE,
  SEND;

  /** Word of the public interface, for example {@code organisation}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
