package org.hufu.core.accreditation;

import org.hufu.core.conformity.Coded;

/**
 * What the accreditation body says about an accreditation. Expiry is no status: it follows from
 * dates.
 */
public enum AccreditationStatus implements Coded {
  GRANTED,
  SUSPENDED,
  WITHDRAWN
}
