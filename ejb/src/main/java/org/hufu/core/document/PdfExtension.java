package org.hufu.core.document;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.hufu.core.document.RevisionWriter.Kind;

/**
 * Appends to a certificate PDF what its profile allows, and never changes a byte that is there. The
 * same input gives the same bytes.
 */
public final class PdfExtension {
  /** Bytes kept for a signature with its time-stamp and X.509 certificates. */
  private static final int SIGNATURE_BYTES = 12_288;

  /** Bytes kept for a time-stamp token. */
  private static final int TOKEN_BYTES = 8_192;

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private PdfExtension() {}

  /**
   * Appends an empty second signature over the whole file.
   *
   * @param file with one signature and no archive
   * @param signedAt the claimed time
   * @return the hole, to be {@link CoveredPart#filled filled}
   * @throws IllegalArgumentException if the profile allows no second signature there
   */
  public static CoveredPart secondSignature(byte[] file, Instant signedAt) {
    RevisionWriter writer = writer(file);
    if (writer.signatures() != 1 || writer.hasStore()) {
      throw new IllegalArgumentException("No second signature may follow");
    }
    return signature(file, writer, Kind.SIGNATURE, DATE.format(signedAt));
  }

  /**
   * Appends validation data for every signature and time-stamp that has none yet, and an empty
   * document time-stamp over all of it.
   *
   * @return the hole, to be {@link CoveredPart#filled filled} with a token
   * @throws IllegalArgumentException if the file is none of ours
   */
  public static CoveredPart archive(byte[] file, ValidationEntries data) {
    RevisionWriter writer = writer(file);
    byte[] extended = appended(file, writer.validationData(data));
    return signature(extended, writer, Kind.TIME_STAMP, "");
  }

  private static RevisionWriter writer(byte[] file) {
    return CertificatePdfReader.writerBehind(file)
        .orElseThrow(() -> new IllegalArgumentException("Not a certificate that can be extended"));
  }

  private static CoveredPart signature(
      byte[] file, RevisionWriter writer, Kind kind, String signedAt) {
    String empty = "0".repeat(2 * (kind == Kind.SIGNATURE ? SIGNATURE_BYTES : TOKEN_BYTES));
    String revision = writer.signature(kind, empty, signedAt);
    int hole = file.length + revision.indexOf("<" + empty + ">");
    return new CoveredPart(
        appended(file, revision), hole, hole + empty.length() + 2, file.length + revision.length());
  }

  private static byte[] appended(byte[] file, String revision) {
    byte[] bytes = revision.getBytes(StandardCharsets.ISO_8859_1);
    byte[] extended = Arrays.copyOf(file, file.length + bytes.length);
    System.arraycopy(bytes, 0, extended, file.length, bytes.length);
    return extended;
  }
}
