package org.hufu.core.picture;

import java.io.ByteArrayOutputStream;

/**
 * Segments of a JPEG file; those that no pixel depends on are left out. Source: ITU-T T.81, annex
 * B.
 *
 * <pre>
 * file    = FF D8 segment* FF D9
 * segment = FF marker uint16 length (counts itself) bytes[length - 2]; after SOS the coded scan
 * SOF     = uint8 precision, uint16 height, uint16 width, uint8 components, ...
 * </pre>
 */
final class JpegSegments {
  private static final int START_OF_IMAGE = 0xd8;
  private static final int END_OF_IMAGE = 0xd9;
  private static final int START_OF_SCAN = 0xda;
  private static final int BASELINE = 0xc0;
  private static final int EXTENDED = 0xc1;
  private static final int PROGRESSIVE = 0xc2;
  private static final int HUFFMAN_TABLE = 0xc4;
  private static final int QUANTISATION_TABLE = 0xdb;
  private static final int RESTART_INTERVAL = 0xdd;

  /** Says which colours the numbers mean. */
  private static final int ADOBE = 0xee;

  private static final int JFIF = 0xe0;

  /** A camera needs one, a progressive picture about ten. */
  private static final int MOST_SCANS = 32;

  /** All of a progressive picture must lie in memory until its last scan. */
  private static final long MOST_PROGRESSIVE_PIXELS = 16_000_000;

  private final byte[] file;
  private final ByteArrayOutputStream plain;
  private int at = 2;
  private int scans;
  private int width;
  private int height;
  private boolean progressive;

  private JpegSegments(byte[] file) {
    this.file = file;
    this.plain = new ByteArrayOutputStream(file.length);
  }

  static PlainPicture read(byte[] file) throws PictureRefused {
    return new JpegSegments(file).read();
  }

  private PlainPicture read() throws PictureRefused {
    plain.write(0xff);
    plain.write(START_OF_IMAGE);
    boolean more = true;
    while (more) {
      more = segment();
    }
    if (width == 0 || scans == 0) {
      throw new PictureRefused(PictureFlaw.MALFORMED);
    }
    PlainPicture picture = new PlainPicture(true, width, height, plain.toByteArray());
    return progressive ? picture.requireSize(MOST_PROGRESSIVE_PIXELS) : picture.requireSize();
  }

  private boolean segment() throws PictureRefused {
    if (next() != 0xff) {
      throw new PictureRefused(PictureFlaw.MALFORMED);
    }
    int marker = next();
    while (marker == 0xff) { // may be repeated, B.1.1.2
      marker = next();
    }
    if (marker == END_OF_IMAGE) {
      plain.write(0xff);
      plain.write(END_OF_IMAGE);
      return false;
    }
    int start = at;
    int length = next() << 8 | next();
    if (length < 2 || length > file.length - start) {
      throw new PictureRefused(PictureFlaw.MALFORMED);
    }
    take(marker, start, length);
    at = start + length;
    if (marker == START_OF_SCAN) {
      scan();
    }
    return true;
  }

  private void take(int marker, int start, int length) throws PictureRefused {
    switch (marker) {
      case BASELINE, EXTENDED, PROGRESSIVE -> frame(marker, length);
      case START_OF_SCAN -> {
        if (++scans > MOST_SCANS) {
          throw new PictureRefused(PictureFlaw.TOO_MANY_SCANS);
        }
      }
      case HUFFMAN_TABLE, QUANTISATION_TABLE, RESTART_INTERVAL, ADOBE, JFIF -> {
        // belong to the pixels
      }
      default -> {
        if (marker < 0xe0) {
          throw new PictureRefused(PictureFlaw.KIND_REFUSED);
        }
        return; // describes
      }
    }
    plain.write(0xff);
    plain.write(marker);
    plain.write(file, start, length);
  }

  private void frame(int marker, int length) throws PictureRefused {
    boolean isFirst = width == 0;
    if (!isFirst || length < 8 || next() != 8) {
      throw new PictureRefused(isFirst ? PictureFlaw.KIND_REFUSED : PictureFlaw.MALFORMED);
    }
    height = next() << 8 | next();
    width = next() << 8 | next();
    progressive = marker == PROGRESSIVE;
    int components = next();
    if (height == 0 || width == 0 || (components != 1 && components != 3)) {
      throw new PictureRefused(PictureFlaw.KIND_REFUSED);
    }
  }

  /** Coded bytes up to the next marker that is neither a stuffed zero nor a restart; B.1.1.5. */
  private void scan() {
    int start = at;
    while (at + 1 < file.length && !(file[at] == (byte) 0xff && ends(file[at + 1] & 0xff))) {
      at++;
    }
    plain.write(file, start, at - start);
  }

  private static boolean ends(int marker) {
    return marker != 0 && marker != 0xff && !(marker >= 0xd0 && marker <= 0xd7);
  }

  private int next() throws PictureRefused {
    if (at >= file.length) {
      throw new PictureRefused(PictureFlaw.MALFORMED);
    }
    return file[at++] & 0xff;
  }
}
