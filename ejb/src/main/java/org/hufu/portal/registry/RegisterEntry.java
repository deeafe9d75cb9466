package org.hufu.portal.registry;

import java.io.Serializable;
import java.time.Instant;
import org.hufu.core.conformity.CertificateState;
import org.hufu.core.credential.CertificateContent;

/**
 * A certificate in a list.
 *
 * @param decided state as decided; expiry follows from the dates
 */
public record RegisterEntry(CertificateContent content, CertificateState decided, Instant issuedAt)
    implements Serializable {

  /** What people see at that instant. */
  public CertificateState stateAt(Instant instant) {
    return decided.at(instant, content.validity().until());
  }
}
