package org.hufu.core.verification;

import java.time.Instant;
import java.util.ArrayList;
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
 * @param further other signatures over the same credential
 * @param facts what the certificate states
 */
record Opened(
    SignedCertificate certificate,
    Optional<PdfSignatures> printed,
    Optional<TrustedLists.Listed> key,
    Optional<TrustedLists.Listed> pdfKey,
    Optional<TrustedLists.Listed> secondKey,
    List<Signed> further,
    CertificateFacts facts) {

  /**
   * One of its signatures.
   *
   * @param form {@code credential}, {@code pdf} or {@code qr}
   * @param algorithm as {@link org.hufu.core.signature.Algorithm#word} spells it
   * @param keyId thumbprint, or its beginning
   * @param key if a trust list names it
   */
  record Signed(String form, String algorithm, String keyId, Optional<TrustedLists.Listed> key) {}

  Opened {
    further = List.copyOf(further);
  }

  /** Every signature of the document. */
  List<Signed> signatures() {
    List<Signed> all = new ArrayList<>();
    String form = certificate.credentialDigest().isPresent() ? "credential" : "qr";
    all.add(new Signed(form, certificate.algorithmName(), certificate.keyId(), key));
    all.addAll(further);
    pdf().ifPresent(cms -> all.add(printed(cms, pdfKey)));
    second().ifPresent(cms -> all.add(printed(cms, secondKey)));
    return all;
  }

  private static Signed printed(CmsSignature cms, Optional<TrustedLists.Listed> key) {
    String keyId = key.map(listed -> listed.key().keyId()).orElse("");
    return new Signed("pdf", cms.algorithm().word(), keyId, key);
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
    return stamp().map(TimestampToken::time).orElseGet(() -> facts.decidedAt());
  }
}
