package org.hufu.core.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hufu.core.cms.CmsSignature;
import org.hufu.core.cms.TimestampToken;
import org.hufu.core.credential.CertificateFacts;
import org.hufu.core.credential.SignedCertificate;

/**
 * A document whose signatures are right, before anything is known of its signer.
 *
 * @param certificate the credential, or the short form of a QR symbol
 * @param printed the signatures of the printed form; empty for a bare credential or a QR text
 * @param key the key of credential or short form, if a trust list names it
 * @param pdfKey the key of the printed form, if a trust list names it
 * @param secondKey that of the second signature of the printed form, if a trust list names it
 */
record Opened(
    SignedCertificate certificate,
    Optional<PdfSignatures> printed,
    Optional<TrustedLists.Listed> key,
    Optional<TrustedLists.Listed> pdfKey,
    Optional<TrustedLists.Listed> secondKey) {

  CertificateFacts facts() {
    return certificate.facts();
  }

  /** The signature of the printed form. */
  Optional<CmsSignature> pdf() {
    return printed.map(PdfSignatures::first);
  }

  /** Another one over the same, if there is one. */
  Optional<CmsSignature> second() {
    return printed.flatMap(PdfSignatures::second);
  }

  /** The time-stamp of the printed form, if it is in order. */
  Optional<TimestampToken> stamp() {
    return printed.flatMap(PdfSignatures::stamp);
  }

  /** Time-stamps that keep the proof, oldest first. */
  List<TimestampToken> archive() {
    return printed.map(PdfSignatures::archive).orElse(List.of());
  }

  /** When it was signed: as the time-stamp proves, or else as the certificate claims. */
  Instant signedAt() {
    return stamp().map(TimestampToken::time).orElseGet(() -> facts().decidedAt());
  }
}
