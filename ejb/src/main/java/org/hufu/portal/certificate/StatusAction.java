package org.hufu.portal.certificate;

import java.util.Locale;
import java.util.Set;
import org.hufu.core.conformity.CertificateState;

/** What a body may do to a certificate, and for which reasons. */
public enum StatusAction {
  SUSPENDED(
      CertificateState.SUSPENDED,
      Set.of("nonconformity", "vulnerability", "surveillance-overdue", "misuse", "holder-request")),
  REINSTATED(CertificateState.IN_FORCE, Set.of("corrected", "suspension-unfounded")),
  WITHDRAWN(
      CertificateState.WITHDRAWN,
      Set.of(
          "nonconformity",
          "vulnerability",
          "misuse",
          "requirements-changed",
          "holder-request",
          "superseded"));

  private final CertificateState target;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<String> reasons;

  StatusAction(CertificateState target, Set<String> reasons) {
    this.target = target;
    this.reasons = reasons;
  }

  CertificateState target() {
    return target;
  }

  /** Codes from the closed list. */
  public Set<String> reasons() {
    return reasons;
  }

  /** The word in tables, log entries and JSON, for example {@code suspended}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static StatusAction of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
