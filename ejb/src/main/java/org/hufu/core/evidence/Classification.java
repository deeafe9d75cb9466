package org.hufu.core.evidence;

import org.hufu.core.conformity.Coded;

/** For whom evidence is, as its laboratory says; grants let in others one by one. */
public enum Classification implements Coded {
  /** Everybody, once an authorised report names it. */
  PUBLIC,
  /** The laboratory, the body, and the applicant once an authorised report names it. */
  PARTIES,
  /** The laboratory and the body. */
  AUTHORITY,
  /** The laboratory alone. */
  RESTRICTED
}
