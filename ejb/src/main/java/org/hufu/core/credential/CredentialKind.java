package org.hufu.core.credential;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a credential says; its second {@code type}. */
public enum CredentialKind {
  CERTIFICATE("SecurityCertificateCredential"),
  TEST_REPORT("TestReportCredential"),
  STATUS_LIST("BitstringStatusListCredential"),
  STATUS_HISTORY("StatusHistoryCredential");

  private static final String ANY = "VerifiableCredential";

  private final String type;

  CredentialKind(String type) {
    this.type = type;
  }

  /** Both types, in the order in which they are written. */
  public List<String> types() {
    return List.of(ANY, type);
  }

  static Optional<CredentialKind> find(List<String> types) {
    return Arrays.stream(values()).filter(one -> one.types().equals(types)).findFirst();
  }
}
