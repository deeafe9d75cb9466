package org.hufu.core.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * Chunks of a PNG file; those that no pixel depends on are left out. Source: ISO/IEC 15948, 5.3.
 *
 * <pre>
 * file  = 89 50 4E 47 0D 0A 1A 0A chunk(IHDR) chunk* chunk(IEND)
 * chunk = uint32 length, 4 bytes type, bytes[length], uint32 crc
 * IHDR  = uint32 width, uint32 height, 5 bytes
 * </pre>
 */
final class PngChunks {
  private static final int SIGNATURE_BYTES = 8;
  private static final int AROUND = 12;
  private static final int HEADER_BYTES = 13;
  private static final int HEADER = type('I', 'H', 'D', 'R');
  private static final int PALETTE = type('P', 'L', 'T', 'E');
  private static final int TRANSPARENCY = type('t', 'R', 'N', 'S');
  private static final int PIXELS = type('I', 'D', 'A', 'T');
  private static final int END = type('I', 'E', 'N', 'D');
  private static final Set<Integer> KEPT = Set.of(HEADER, PALETTE, TRANSPARENCY, PIXELS, END);

  private PngChunks() {}

  private static int type(char a, char b, char c, char d) {
    return a << 24 | b << 16 | c << 8 | d;
  }

  static PlainPicture read(byte[] file) throws PictureRefused {
    ByteBuffer in = ByteBuffer.wrap(file);
    var plain = new ByteArrayOutputStream(file.length);
    plain.write(file, 0, SIGNATURE_BYTES);
    int at = SIGNATURE_BYTES;
    int type = 0;
    while (type != END) {
      if (file.length - at < AROUND) {
        throw new PictureRefused(PictureFlaw.MALFORMED);
      }
      int length = in.getInt(at);
      type = in.getInt(at + 4);
      boolean isFirst = at == SIGNATURE_BYTES;
      boolean fits =
          length >= 0
              && length <= file.length - at - AROUND
              && isFirst == (type == HEADER)
              && (!isFirst || length == HEADER_BYTES);
      if (!fits) {
        throw new PictureRefused(PictureFlaw.MALFORMED);
      }
      if (KEPT.contains(type)) {
        plain.write(file, at, length + AROUND);
      }
      at += length + AROUND;
    }
    int width = in.getInt(SIGNATURE_BYTES + 8);
    int height = in.getInt(SIGNATURE_BYTES + 12);
    if (width < 1 || height < 1) {
      throw new PictureRefused(PictureFlaw.MALFORMED);
    }
    return new PlainPicture(false, width, height, plain.toByteArray()).requireSize();
  }
}
