package org.hufu.portal.signing;

import java.util.Locale;
import org.hufu.core.signature.Algorithm;

/**
 * What a key is for; a key has exactly one purpose, and is of one algorithm. The trust list says
 * {@link #word} of it: who verifies need not know why a body has several keys for its certificates.
 */
public enum Purpose {
  /** The body's root: signs the trust list, the X.509 certificates and the list of fallen ones. */
  TRUST_LIST("Root"),
  /** Certificates: their PDF, and their credential where the suite has no other key for it. */
  CERTIFICATE("Certificates"),
  /** One per laboratory. */
  REPORT("Test Reports"),
  STATUS_LIST("Status Lists"),
  LOG("Transparency Log"),
  TIME_STAMP("Time-Stamps"),
  /** Credentials alone: validators refuse Ed25519 in a PDF. */
  EDWARDS_CERTIFICATE("Credentials"),
  /** X.509 certificates of the national suite: those who know only that need a root of it. */
  NATIONAL_ROOT("National Root"),
  /** The second signature of a PDF, by the national suite. */
  NATIONAL_CERTIFICATE("National Signatures"),
  /** The second signature of a credential, which outlasts quantum computers. */
  LASTING_CERTIFICATE("Lasting Credentials");

  private final String title;

  Purpose(String title) {
    this.title = title;
  }

  Algorithm algorithm(Suite suite) {
    return switch (this) {
      case LOG, EDWARDS_CERTIFICATE -> Algorithm.EDDSA;
      case NATIONAL_ROOT, NATIONAL_CERTIFICATE -> Algorithm.SM2_SM3;
      case LASTING_CERTIFICATE -> Algorithm.ML_DSA_65;
      default -> suite.printed();
    };
  }

  /** Whether it signs X.509 certificates. */
  boolean isRoot() {
    return this == TRUST_LIST || this == NATIONAL_ROOT;
  }

  /** Which root certifies such a key; a root itself. */
  Purpose root() {
    return this == NATIONAL_ROOT || this == NATIONAL_CERTIFICATE ? NATIONAL_ROOT : TRUST_LIST;
  }

  boolean isOfCertificates() {
    return word().equals("certificate");
  }

  /** Last part of the X.509 subject's common name. */
  String title() {
    return title;
  }

  /** The word in the trust list, for example {@code status-list}. */
  public String word() {
    return switch (this) {
      case EDWARDS_CERTIFICATE, NATIONAL_CERTIFICATE, LASTING_CERTIFICATE -> "certificate";
      case NATIONAL_ROOT -> "trust-list";
      default -> name().toLowerCase(Locale.ROOT).replace('_', '-');
    };
  }
}
