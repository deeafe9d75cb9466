package org.hufu.portal.certificate;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hufu.core.conformity.CertificateState;
import org.hufu.core.conformity.StateConflict;
import org.hufu.core.credential.CertificateContent;

/**
 * An issued certificate with its history.
 *
 * @param state as decided; see {@link #stateOn}
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

  /** What people see on that day. */
  public CertificateState stateOn(LocalDate day) {
    return state.on(day, content.term().until());
  }

  /**
   * Throws unless the action is possible on that day.
   *
   * @throws StateConflict naming both states
   */
  void require(StatusAction action, LocalDate day) {
    if (!stateOn(day).next().contains(action.target())) {
      throw StateConflict.cannotBecome(stateOn(day).code(), action.target().code());
    }
  }
}
