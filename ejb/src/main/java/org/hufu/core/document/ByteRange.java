package org.hufu.core.document;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;

/**
 * The four numbers that say what a PDF signature covers: two stretches, each as start and length.
 * Source: ISO 32000-1, 12.8.1.
 *
 * @param hole where the first stretch ends
 * @param resume where the second stretch starts
 * @param end where the second stretch ends
 */
record ByteRange(long hole, long resume, long end) {

  /** Empty if these are not four numbers that start at 0 and go upwards. */
  static Optional<ByteRange> of(COSArray array) {
    if (array == null || array.size() != 4) {
      return Optional.empty();
    }
    long[] numbers = new long[4];
    for (int at = 0; at < numbers.length; at++) {
      if (!(array.get(at) instanceof COSInteger number)) {
        return Optional.empty();
      }
      numbers[at] = number.longValue();
    }
    boolean upwards =
        numbers[0] == 0 && numbers[1] > 0 && numbers[2] > numbers[1] && numbers[3] > 0;
    return upwards
        ? Optional.of(new ByteRange(numbers[1], numbers[2], numbers[2] + numbers[3]))
        : Optional.empty();
  }

  boolean reachesTheEndOf(byte[] file) {
    return end == file.length;
  }

  /**
   * Whether the bytes left out are {@code <hex>} and nothing else, as the value of {@code
   * /Contents}. Digits are all of one case, so that not even the spelling can change.
   */
  boolean leavesOutOnly(byte[] contents, byte[] file) {
    String left = new String(file, (int) hole, (int) (resume - hole), StandardCharsets.US_ASCII);
    String upper = "<" + HexFormat.of().withUpperCase().formatHex(contents) + ">";
    String lower = "<" + HexFormat.of().formatHex(contents) + ">";
    return (left.equals(upper) || left.equals(lower)) && followsContentsKey(file);
  }

  private boolean followsContentsKey(byte[] file) {
    int start = (int) Math.max(0, hole - 32);
    String before = new String(file, start, (int) hole - start, StandardCharsets.ISO_8859_1);
    return before.stripTrailing().endsWith("/Contents");
  }

  /** Hole and cover in a file that begins with the one that was measured. */
  CoveredPart part(byte[] file) {
    return new CoveredPart(file, (int) hole, (int) resume, (int) end);
  }
}
