package org.hufu.operator.printed;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hufu.core.cms.CmsRefused;
import org.hufu.core.cms.CmsSignature;
import org.hufu.core.cms.TimestampToken;
import org.hufu.core.document.CertificatePdfReader;
import org.hufu.core.document.CoveredPart;
import org.hufu.core.document.PdfReading;
import org.hufu.core.document.SignedPdf;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.core.trust.TrustedKey;
import org.hufu.operator.check.Keys;

/**
 * A certificate's PDF as it was found.
 *
 * @param flaws sentences; empty if its signature and time-stamp hold
 * @param credential the enclosed one, as far as it could be read
 * @param stampedAt what the time-stamp says, as far as it could be read
 */
public record PrintedForm(
    List<String> flaws, Optional<String> credential, Optional<Instant> stampedAt) {
  public PrintedForm {
    flaws = List.copyOf(flaws);
  }

  public static PrintedForm of(byte[] pdf, Keys keys) {
    PdfReading reading = CertificatePdfReader.read(pdf);
    if (reading instanceof PdfReading.Refused refused) {
      return new PrintedForm(
          List.of("its PDF is none of ours: " + refused.flaws()),
          Optional.empty(),
          Optional.empty());
    }
    SignedPdf document = ((PdfReading.Accepted) reading).document();
    Optional<String> credential = Optional.of(document.credential());
    try {
      return verified(document, keys);
    } catch (CmsRefused e) {
      return new PrintedForm(
          List.of("its PDF's signature does not hold: " + e.getMessage()),
          credential,
          Optional.empty());
    }
  }

  private static PrintedForm verified(SignedPdf document, Keys keys) throws CmsRefused {
    List<String> flaws = new ArrayList<>();
    CmsSignature signature = CmsSignature.verify(document.signature(), document.signed());
    Optional<Instant> at = judge(signature, keys, flaws);
    if (document.second().isPresent()) {
      CoveredPart second = document.second().get();
      judge(CmsSignature.verify(second.contents(), second.covered()), keys, flaws);
    }
    for (SignedPdf.Archive archive : document.archive()) {
      CoveredPart stamp = archive.timeStamp();
      TimestampToken token = TimestampToken.verify(stamp.contents(), stamp.covered());
      if (!isOf(keys, KeyPurpose.TIME_STAMP, token.authority(), Optional.of(token.time()))) {
        flaws.add("its archive is not stamped by an authority that was valid then");
      }
    }
    return new PrintedForm(flaws, Optional.of(document.credential()), at);
  }

  private static Optional<Instant> judge(CmsSignature signature, Keys keys, List<String> flaws)
      throws CmsRefused {
    Optional<TimestampToken> stamp = signature.verifyTimestamp();
    if (stamp.isEmpty()) {
      flaws.add("its PDF has no time-stamp");
    }
    Optional<Instant> at = stamp.map(TimestampToken::time);
    if (!isOf(keys, KeyPurpose.CERTIFICATE, signature.signer(), at)) {
      flaws.add("its PDF is not signed by a key that was valid then");
    }
    if (stamp.isPresent() && !isOf(keys, KeyPurpose.TIME_STAMP, stamp.get().authority(), at)) {
      flaws.add("its time-stamp is not from an authority that was valid then");
    }
    return at;
  }

  private static boolean isOf(
      Keys keys, KeyPurpose purpose, X509Certificate certificate, Optional<Instant> at) {
    return keys.of(purpose).stream()
        .filter(key -> at.isEmpty() || key.mayBeReliedOnAt(at.get()))
        .map(TrustedKey::chain)
        .flatMap(Optional::stream)
        .anyMatch(chain -> chain.leaf().equals(certificate));
  }
}
