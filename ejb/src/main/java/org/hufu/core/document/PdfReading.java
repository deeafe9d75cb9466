package org.hufu.core.document;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What comes of reading a PDF: a certificate with its signature still unverified, or all
 * objections.
 */
public sealed interface PdfReading {

  /** Follows the profile; nothing is said about the signature. */
  record Accepted(SignedPdf document) implements PdfReading {}

  /**
   * Is none of our certificates.
   *
   * @param flaws at least one, in the order of {@link PdfFlaw}
   */
  record Refused(List<PdfFlaw> flaws) implements PdfReading {
    public Refused {
      flaws = List.copyOf(flaws);
      if (flaws.isEmpty()) {
        throw new IllegalArgumentException("A refusal states its reasons");
      }
    }

    static Refused of(Set<PdfFlaw> flaws) {
      return new Refused(List.copyOf(EnumSet.copyOf(flaws)));
    }
  }
}
