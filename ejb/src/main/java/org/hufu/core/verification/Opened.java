package org.hufu.core.verification;

import java.time.Instant;
import java.util.Optional;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.credential.Credential;
import org.hufu.core.signature.CmsSignature;
import org.hufu.core.signature.TimestampToken;

/**
 * A document whose signatures are right, before anything is known of its signer.
 *
 * @param pdf the signature of the printed form; empty for a bare credential
 * @param key the credential's key, if a trust list names it
 * @param pdfKey the key of the printed form, if a trust list names it
 * @param stamp the time-stamp of the printed form, if it is in order
 */
record Opened(
    Credential credential,
    Optional<CmsSignature> pdf,
    Optional<TrustedLists.Listed> key,
    Optional<TrustedLists.Listed> pdfKey,
    Optional<TimestampToken> stamp) {

  CertificateContent content() {
    return credential.certificate();
  }

  /** When it was signed: as the time-stamp proves, or else as the certificate claims. */
  Instant signedAt() {
    return stamp.map(TimestampToken::time).orElseGet(() -> content().decidedAt());
  }
}
