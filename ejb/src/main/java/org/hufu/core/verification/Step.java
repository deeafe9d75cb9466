package org.hufu.core.verification;

/** What is looked at, in this order. */
public enum Step {
  /** What kind of file it is. */
  FORMAT(1, true),
  /** Whether it is as it was signed. */
  INTEGRITY(2, true),
  /** Who signed. */
  SIGNER(3, true),
  /** Whether the signer's key stands in the trust list, for this purpose and time. */
  TRUST(4, true),
  /** Whether the signer may certify under this scheme. */
  AUTHORITY(5, true),
  /** When it was signed, and whether that is proven. */
  TIME(6, true),
  /** Whether it was withdrawn or suspended. */
  STATUS(7, true),
  /** Whether the instant lies within its term. */
  DATES(8, true),
  /** Whether a foreign certificate is recognised here. */
  RECOGNITION(9, false),
  /** Whether register and log say the same. */
  REGISTER(10, false);

  private final int number;
  private final boolean required;

  Step(int number, boolean required) {
    this.number = number;
    this.required = required;
  }

  /** Whether nothing is valid without this step. */
  public boolean isRequired() {
    return required;
  }

  /** Place in the report, counted from 1. */
  public int number() {
    return number;
  }
}
