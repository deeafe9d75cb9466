package org.hufu.portal.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The one gap in a certificate's PDF that its signature does not cover: the hexadecimal string
 * {@code <00…>} of {@code /Contents}. Source: ISO 32000-1, 12.8.1.
 *
 * @param start offset of {@code <}
 * @param end offset behind {@code >}
 */
public record SignatureRoom(int start, int end) {

  /** Bytes kept for the signature with its time-stamp and certificates. */
  static final int CAPACITY = 12_288;

  private static final byte[] EMPTY =
      ("<" + "0".repeat(2 * CAPACITY) + ">").getBytes(StandardCharsets.US_ASCII);

  /** The empty gap, as the layout writes it. */
  static String placeholder() {
    return new String(EMPTY, StandardCharsets.US_ASCII);
  }

  /**
   * Finds the gap in a file fresh from the layout.
   *
   * @throws IllegalArgumentException unless the file has exactly one empty gap
   */
  public static SignatureRoom in(byte[] pdf) {
    int start = find(pdf, 0);
    if (start < 0 || find(pdf, start + 1) >= 0) {
      throw new IllegalArgumentException("The file has not exactly one room for a signature");
    }
    return new SignatureRoom(start, start + EMPTY.length);
  }

  private static int find(byte[] pdf, int from) {
    for (int i = from; i <= pdf.length - EMPTY.length; i++) {
      if (pdf[i] == EMPTY[0] && Arrays.equals(pdf, i, i + EMPTY.length, EMPTY, 0, EMPTY.length)) {
        return i;
      }
    }
    return -1;
  }

  /** All bytes of the file but the gap, in order: what is signed. */
  public byte[] covered(byte[] pdf) {
    var covered = new ByteArrayOutputStream(pdf.length);
    covered.write(pdf, 0, start);
    covered.write(pdf, end, pdf.length - end);
    return covered.toByteArray();
  }

  /**
   * Puts a signature into the gap; the bytes behind it stay zero.
   *
   * @param cms DER
   * @throws IllegalArgumentException if it does not fit
   */
  public byte[] filled(byte[] pdf, byte[] cms) {
    if (cms.length > CAPACITY) {
      throw new IllegalArgumentException("Signature of " + cms.length + " bytes does not fit");
    }
    byte[] hex = HexFormat.of().formatHex(cms).getBytes(StandardCharsets.US_ASCII);
    byte[] filled = pdf.clone();
    System.arraycopy(hex, 0, filled, start + 1, hex.length);
    return filled;
  }
}
