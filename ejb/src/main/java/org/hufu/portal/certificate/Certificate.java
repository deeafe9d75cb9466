package org.hufu.portal.certificate;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.hufu.core.conformity.CertificateState;
import org.hufu.core.conformity.StateConflict;
import org.hufu.core.credential.CertificateContent;

/**
 * An issued certificate with its history.
 *
 * @param state as decided; see {@link #stateAt}
 * @param forms of its newest version
 * @param history oldest first
 * @param version row version this value was read at
 */
public record Certificate(
    CertificateContent content,
    CertificateState state,
    int statusSlot,
    Instant issuedAt,
    Forms forms,
    List<StatusEvent> history,
    int version)
    implements Serializable {

  /**
   * The digests that tie the forms together; hexadecimal SHA-256.
   *
   * @param version of the certificate, counted from 1
   */
  public record Forms(
      int version, String contentDigest, String credentialDigest, String pdfDigest, long leafIndex)
      implements Serializable {}

  public Certificate {
    history = List.copyOf(history);
  }

  public String number() {
    return content.number();
  }

  /** What people see at that instant. */
  public CertificateState stateAt(Instant instant) {
    return state.at(instant, content.validity().until());
  }

  /**
   * Throws unless the action is possible at that instant.
   *
   * @throws StateConflict naming both states
   */
  void require(StatusAction action, Instant instant) {
    CertificateState now = stateAt(instant);
    if (!now.next().contains(action.target())) {
      throw StateConflict.cannotBecome(now.code(), action.target().code());
    }
  }
}
