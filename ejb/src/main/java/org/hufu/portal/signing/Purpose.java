package org.hufu.portal.signing;

import java.util.Arrays;
import java.util.Locale;
import org.hufu.core.signature.Algorithm;

/** What a key is for; a key has exactly one purpose. */
public enum Purpose {
  /** The body's root: signs the trust list, the X.509 certificates and the list of fallen ones. */
  TRUST_LIST(Algorithm.ES256, "Root"),
  CERTIFICATE(Algorithm.ES256, "Certificates"),
  /** One per laboratory. */
  REPORT(Algorithm.ES256, "Test Reports"),
  STATUS_LIST(Algorithm.ES256, "Status Lists"),
  LOG(Algorithm.EDDSA, "Transparency Log"),
  TIME_STAMP(Algorithm.ES256, "Time-Stamps");

  private final Algorithm algorithm;
  private final String title;

  Purpose(Algorithm algorithm, String title) {
    this.algorithm = algorithm;
    this.title = title;
  }

  Algorithm algorithm() {
    return algorithm;
  }

  /** Last part of the X.509 subject's common name. */
  String title() {
    return title;
  }

  /** The word in the trust list, for example {@code status-list}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Inverse of {@link #word()}. */
  public static Purpose of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst().orElseThrow();
  }
}
