package org.hufu.core.trust;

import org.hufu.core.conformity.Coded;

/**
 * What a key may sign. A key has one purpose, so that nothing signed for one passes for another.
 */
public enum KeyPurpose implements Coded {
  /** The root: trust lists, and the X.509 certificates of the other keys. */
  TRUST_LIST,
  /** Certificates, as credential and as PDF. */
  CERTIFICATE,
  /** Test reports of one laboratory. */
  REPORT,
  STATUS_LIST,
  /** Checkpoints of the transparency log. */
  LOG,
  TIME_STAMP
}
