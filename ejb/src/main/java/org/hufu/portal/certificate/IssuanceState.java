package org.hufu.portal.certificate;

import org.hufu.core.conformity.Coded;

/** How far an issuance has come; each step happens once and in this order. */
enum IssuanceState implements Coded {
  /** Number, public id, status slot and content are fixed. */
  INTENDED,
  /** The credential is signed and the page is laid out around it. */
  RENDERED,
  /** The PDF's signature is made. */
  SIGNED,
  /** The signature carries its time-stamp and stands in the file. */
  TIMESTAMPED,
  /** The digests of all forms are in the log. */
  LOGGED,
  /** Validation data and a document time-stamp are appended to the file. */
  ARCHIVED,
  /** In the register. */
  PUBLISHED
}
