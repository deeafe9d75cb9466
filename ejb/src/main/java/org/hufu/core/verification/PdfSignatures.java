package org.hufu.core.verification;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hufu.core.cms.CmsRefused;
import org.hufu.core.cms.CmsSignature;
import org.hufu.core.cms.TimestampToken;
import org.hufu.core.cms.ValidationMaterial;
import org.hufu.core.document.CoveredPart;
import org.hufu.core.document.SignedPdf;
import org.hufu.core.recall.Recall;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.MalformedKey;

/**
 * The signatures of a PDF that were found to be right, whoever made them.
 *
 * @param first over the first revision, which holds everything that one reads
 * @param second by another key over all of that
 * @param archive time-stamps that keep the proof, oldest first
 * @param signedRevision the file without the archive; what the log names
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record PdfSignatures(
    CmsSignature first,
    Optional<CmsSignature> second,
    List<TimestampToken> archive,
    byte[] signedRevision) {

  static PdfSignatures verify(SignedPdf pdf, Recall recall) throws CmsRefused {
    CmsSignature first = CmsSignature.verify(pdf.signature(), pdf.signed(), recall);
    Optional<CmsSignature> second = Optional.empty();
    if (pdf.second().isPresent()) {
      CoveredPart part = pdf.second().get();
      second = Optional.of(CmsSignature.verify(part.contents(), part.covered(), recall));
      second.get().verifyTimestamp();
    }
    List<TimestampToken> archive = new ArrayList<>();
    Instant earliest = Instant.MIN;
    for (SignedPdf.Archive one : pdf.archive()) {
      CoveredPart stamp = one.timeStamp();
      archive.add(TimestampToken.verify(stamp.contents(), stamp.covered(), recall).after(earliest));
      earliest = archive.get(archive.size() - 1).time();
    }
    var signatures = new PdfSignatures(first, second, archive, pdf.signedRevision());
    var material = new ValidationMaterial(signatures.certificates(), recall);
    for (SignedPdf.Archive one : pdf.archive()) {
      material.requireOwn(one.data().certificates(), one.data().revocationLists());
    }
    return signatures;
  }

  /** Every X.509 certificate that any of them encloses. */
  private List<X509Certificate> certificates() throws CmsRefused {
    List<X509Certificate> all = new ArrayList<>();
    List<TimestampToken> tokens = new ArrayList<>(archive);
    for (CmsSignature signature : Stream.concat(Stream.of(first), second.stream()).toList()) {
      all.add(signature.signer());
      all.addAll(signature.chain());
      stamp(signature).ifPresent(tokens::add);
    }
    tokens.forEach(
        token -> {
          all.add(token.authority());
          all.addAll(token.chain());
        });
    return all;
  }

  /** The key that signed, if it is of a kind that we know. */
  static Optional<Jwk> key(CmsSignature signature) {
    try {
      return Optional.of(Jwk.of(signature.signer().getPublicKey()));
    } catch (MalformedKey e) {
      return Optional.empty();
    }
  }

  /**
   * Whether the first one's key made this signature, too; empty if it names another key. No list
   * binds the key to an algorithm, but its kind does, to one or to few.
   */
  Optional<Boolean> verifies(JsonWebSignature jws) {
    return key(first)
        .filter(jwk -> jws.keyId().equals(Optional.of(jwk.thumbprint())))
        .map(
            jwk ->
                Algorithm.find(jws.algorithmName())
                    .filter(algorithm -> jws.verifies(jwk.publicKey(), algorithm))
                    .isPresent());
  }

  /** The time-stamp in the first signature, if it is in order. */
  Optional<TimestampToken> stamp() {
    return stamp(first);
  }

  private static Optional<TimestampToken> stamp(CmsSignature signature) {
    try {
      return signature.verifyTimestamp();
    } catch (CmsRefused e) {
      return Optional.empty();
    }
  }
}
