package org.hufu.core.qr;

/** What the QR symbols of a picture say. */
public sealed interface Shown {
  /** The text of an offline certificate; nothing of it was believed yet. */
  record Certificate(String text) implements Shown {}

  /** An address under which somebody's register shows a certificate. */
  record Address(CertificateAddress address) implements Shown {}

  /** There are symbols, but none of a certificate. */
  record Foreign() implements Shown {}

  /** No symbol was seen, which proves nothing. */
  record Nothing() implements Shown {}
}
