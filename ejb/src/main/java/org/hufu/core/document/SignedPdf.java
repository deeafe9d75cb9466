package org.hufu.core.document;

import java.util.List;
import java.util.Optional;

/**
 * Parts of a certificate PDF that verification needs. Holds bytes that nobody changes any more.
 *
 * <pre>
 * file = first [ second signature ] ( validation data, document time-stamp )*
 *        '------ signed -------'
 * </pre>
 */
public final class SignedPdf {
  private final CoveredPart first;
  private final String credential;
  private final Optional<CoveredPart> second;
  private final List<Archive> archive;

  /**
   * A renewal of proof.
   *
   * @param data for the signatures and time-stamps before it that had none
   * @param timeStamp over all before it
   */
  public record Archive(ValidationEntries data, CoveredPart timeStamp) {}

  SignedPdf(
      CoveredPart first, String credential, Optional<CoveredPart> second, List<Archive> archive) {
    this.first = first;
    this.credential = credential;
    this.second = second;
    this.archive = List.copyOf(archive);
  }

  /** Everything in the first revision but the space of its signature, in file order. */
  public byte[] signed() {
    return first.covered();
  }

  /** The CMS structure with the zeros that fill up its space. */
  public byte[] signature() {
    return first.contents();
  }

  /** Text of the attachment {@code certificate.vc.jwt}, byte for byte; one character per byte. */
  public String credential() {
    return credential;
  }

  /** A signature by another key over the whole first revision; must be one of the same body. */
  public Optional<CoveredPart> second() {
    return second;
  }

  /** What keeps the proof, oldest first. */
  public List<Archive> archive() {
    return archive;
  }

  /** The file as its signers left it: what the log names, whatever was appended for the archive. */
  public byte[] signedRevision() {
    return second.orElse(first).revision();
  }
}
