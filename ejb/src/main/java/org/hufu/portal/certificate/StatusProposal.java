package org.hufu.portal.certificate;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.hufu.core.conformity.Text;

/**
 * What one decider wants to do to a certificate; done when another confirms it.
 *
 * @param number of the certificate
 * @param confirmed by whom and when; empty while nobody did
 */
public record StatusProposal(
    String id,
    String number,
    StatusAction action,
    Ground ground,
    Signed proposed,
    Optional<Signed> confirmed)
    implements Serializable {

  /**
   * Why.
   *
   * @param reason code from the action's list
   * @param text for the public
   */
  public record Ground(String reason, Text text) implements Serializable {}

  /** Which account, and when. */
  public record Signed(String account, Instant at) implements Serializable {}

  StatusProposal confirmedBy(Signed second) {
    return new StatusProposal(id, number, action, ground, proposed, Optional.of(second));
  }
}
