package org.hufu.portal.certificate;

import java.time.Instant;
import java.util.Optional;
import org.hufu.core.credential.CertificateContent;

/**
 * A certificate on its way. Written in the decision's transaction; everything that is signed later
 * follows from it.
 *
 * @param decision id; one decision has one intent
 * @param statusSlot place in the status lists, counted over all lists
 * @param intendedAt also the claimed time of signature in the PDF
 */
record IssuanceIntent(
    String decision,
    String application,
    CertificateContent content,
    int statusSlot,
    IssuanceState state,
    Instant intendedAt,
    Results results) {

  /**
   * What the steps have made so far; the leaf index counts from 0.
   *
   * @param credential compact JWS
   * @param rendered PDF with an empty signature
   * @param cms signature without time-stamp
   * @param pdf the file as its signers leave it
   * @param archive what is appended to that to keep its proof
   * @param joint the credential with all its signatures, JSON; absent if it has one
   */
  record Results(
      Optional<String> credential,
      Optional<byte[]> rendered,
      Optional<byte[]> cms,
      Optional<byte[]> pdf,
      Optional<Long> leafIndex,
      Optional<byte[]> archive,
      Optional<String> joint) {
    static final Results NONE =
        new Results(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }
}
