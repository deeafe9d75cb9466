package org.hufu.core.verification;

import java.time.Instant;
import java.util.Optional;
import org.hufu.core.cms.CmsSignature;
import org.hufu.core.cms.TimestampToken;
import org.hufu.core.credential.CertificateFacts;
import org.hufu.core.credential.SignedCertificate;

/**
 * A document whose signatures are right, before anything is known of its signer.
 *
 * @param certificate the credential, or the short form of a QR symbol
 * @param pdf the signature of the printed form; empty for a bare credential or a QR text
 * @param key the key of credential or short form, if a trust list names it
 * @param pdfKey the key of the printed form, if a trust list names it
 * @param stamp the time-stamp of the printed form, if it is in order
 */
record Opened(
    SignedCertificate certificate,
    Optional<CmsSignature> pdf,
    Optional<TrustedLists.Listed> key,
    Optional<TrustedLists.Listed> pdfKey,
    Optional<TimestampToken> stamp) {

  CertificateFacts facts() {
    return certificate.facts();
  }

  /** When it was signed: as the time-stamp proves, or else as the certificate claims. */
  Instant signedAt() {
    return stamp.map(TimestampToken::time).orElseGet(() -> facts().decidedAt());
  }
}
