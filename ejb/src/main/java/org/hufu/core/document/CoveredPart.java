package org.hufu.core.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A signature in a PDF and what it covers: everything from byte 0 to the end of its revision but
 * the hole {@code <hex>} that holds it. Holds bytes that nobody changes any more.
 */
public final class CoveredPart {
  private final byte[] file;
  private final int hole;
  private final int resume;
  private final int end;

  /**
   * A hole in a file.
   *
   * @param hole offset of {@code <}
   * @param resume offset behind {@code >}
   * @param end offset behind the revision
   */
  CoveredPart(byte[] file, int hole, int resume, int end) {
    this.file = file;
    this.hole = hole;
    this.resume = resume;
    this.end = end;
  }

  /** The covered bytes in file order. */
  public byte[] covered() {
    byte[] covered = Arrays.copyOf(file, hole + end - resume);
    System.arraycopy(file, resume, covered, hole, end - resume);
    return covered;
  }

  /** What the hole says: a DER structure and the zeros that fill up its space. */
  public byte[] contents() {
    return HexFormat.of().parseHex(text(hole + 1, resume - 1));
  }

  /** The file up to the end of this revision. */
  public byte[] revision() {
    return Arrays.copyOf(file, end);
  }

  /**
   * The file with a structure put into its empty hole.
   *
   * @param der not larger than the hole
   * @throws IllegalArgumentException if it does not fit
   */
  public byte[] filled(byte[] der) {
    if (2 * der.length > resume - hole - 2) {
      throw new IllegalArgumentException("A structure of " + der.length + " bytes does not fit");
    }
    byte[] filled = revision();
    byte[] hex = HexFormat.of().formatHex(der).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(hex, 0, filled, hole + 1, hex.length);
    return filled;
  }

  private String text(int from, int to) {
    return new String(file, from, to - from, StandardCharsets.US_ASCII);
  }
}
