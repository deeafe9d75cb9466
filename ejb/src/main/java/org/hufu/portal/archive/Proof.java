package org.hufu.portal.archive;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.cms.CmsRefused;
import org.hufu.core.cms.CmsSignature;
import org.hufu.core.cms.TimestampToken;
import org.hufu.core.document.CertificatePdfReader;
import org.hufu.core.document.CoveredPart;
import org.hufu.core.document.PdfReading;
import org.hufu.core.document.SignedPdf;
import org.hufu.core.recall.Recall;

/**
 * What a PDF's last signatures rest on.
 *
 * @param certificates X.509 certificates that its next validation data must hold, each once
 * @param newest the last document time-stamp, if there is one
 */
record Proof(List<X509Certificate> certificates, Optional<TimestampToken> newest) {
  /** The same few X.509 certificates stand in all of our files. */
  private static final Recall RECALL = new Recall();

  Proof {
    certificates = List.copyOf(certificates);
  }

  /**
   * Reads it from the file.
   *
   * @throws IllegalArgumentException if the profile refuses the file, or a signature is wrong
   */
  static Proof of(byte[] file) {
    if (!(CertificatePdfReader.read(file) instanceof PdfReading.Accepted accepted)) {
      throw new IllegalArgumentException("Not one of our PDFs");
    }
    try {
      return of(accepted.document());
    } catch (CmsRefused e) {
      throw new IllegalArgumentException("A signature of the PDF is wrong", e);
    }
  }

  private static Proof of(SignedPdf document) throws CmsRefused {
    List<SignedPdf.Archive> archive = document.archive();
    if (!archive.isEmpty()) {
      CoveredPart stamp = archive.get(archive.size() - 1).timeStamp();
      TimestampToken newest = TimestampToken.verify(stamp.contents(), stamp.covered(), RECALL);
      return new Proof(chain(newest), Optional.of(newest));
    }
    Set<X509Certificate> all = new LinkedHashSet<>();
    all.addAll(chain(CmsSignature.verify(document.signature(), document.signed(), RECALL)));
    if (document.second().isPresent()) {
      CoveredPart second = document.second().get();
      all.addAll(chain(CmsSignature.verify(second.contents(), second.covered(), RECALL)));
    }
    return new Proof(new ArrayList<>(all), Optional.empty());
  }

  private static Set<X509Certificate> chain(CmsSignature signature) throws CmsRefused {
    Set<X509Certificate> chain = new LinkedHashSet<>();
    chain.add(signature.signer());
    chain.addAll(signature.chain());
    signature.verifyTimestamp().ifPresent(token -> chain.addAll(chain(token)));
    return chain;
  }

  private static List<X509Certificate> chain(TimestampToken token) {
    List<X509Certificate> chain = new ArrayList<>();
    chain.add(token.authority());
    chain.addAll(token.chain());
    return chain;
  }

  List<byte[]> encoded() {
    return certificates.stream().map(Proof::encoded).toList();
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A certificate that was read can be written", e);
    }
  }
}
