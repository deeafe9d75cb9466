package org.hufu.portal.registry;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.hufu.core.conformity.CertificateState;
import org.hufu.core.credential.CertificateContent;

/**
 * A certificate in a list.
 *
 * @param decided state as decided; expiry follows from the day
 */
public record RegisterEntry(CertificateContent content, CertificateState decided, Instant issuedAt)
    implements Serializable {

  /** What people see on that day. */
  public CertificateState stateOn(LocalDate day) {
    return decided.on(day, content.term().until());
  }
}
