package org.hufu.core.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Pictures of one white field, and what a stranger may make of them. */
public final class PictureExamples {
  private PictureExamples() {}

  public static byte[] png(int width, int height) {
    return encoded(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "png");
  }

  public static byte[] jpeg(int width, int height) {
    return encoded(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
  }

  public static byte[] encoded(BufferedImage image, String format) {
    try {
      var out = new ByteArrayOutputStream();
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalStateException("No writer for " + format);
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A PNG that says it is as large, with the pixels of one row. */
  public static byte[] pngClaiming(int width, int height) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put(new byte[] {8, 0, 0, 0, 0});
    out.writeBytes(chunk("IHDR", header.array()));
    out.writeBytes(chunk("IDAT", deflated(new byte[Math.max(0, Math.min(width, 70_000)) + 1])));
    out.writeBytes(chunk("IEND", new byte[0]));
    return out.toByteArray();
  }

  /** With a text behind the header that grows from kilobytes to this many bytes. */
  public static byte[] pngWithTextBomb(int bytes) {
    byte[] plain = png(100, 100);
    byte[] text = deflated(new byte[bytes]);
    byte[] content = Arrays.copyOf("a\0\0".getBytes(StandardCharsets.US_ASCII), text.length + 3);
    System.arraycopy(text, 0, content, 3, text.length);
    return inserted(plain, 33, chunk("zTXt", content));
  }

  /** All its pixels from a few kilobytes. */
  public static byte[] pngOfZeros(int width, int height) {
    var out = new ByteArrayOutputStream();
    out.write(png(1, 1), 0, 8);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put(new byte[] {8, 0, 0, 0, 0});
    out.writeBytes(chunk("IHDR", header.array()));
    out.writeBytes(chunk("IDAT", deflated(new byte[(width + 1) * height])));
    out.writeBytes(chunk("IEND", new byte[0]));
    return out.toByteArray();
  }

  /** The scans of a picture, over and over. */
  public static byte[] jpegOfScans(int scans) {
    byte[] plain = jpeg(64, 64);
    int start = place(plain, 0xda);
    byte[] scan = Arrays.copyOfRange(plain, start, plain.length - 2);
    var out = new ByteArrayOutputStream();
    out.write(plain, 0, start);
    for (int i = 0; i < scans; i++) {
      out.writeBytes(scan);
    }
    out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd9});
    return out.toByteArray();
  }

  /** With another number of lines and columns in its head. */
  public static byte[] jpegClaiming(int width, int height) {
    byte[] plain = jpeg(64, 64);
    ByteBuffer.wrap(plain)
        .putShort(place(plain, 0xc0) + 5, (short) height)
        .putShort(place(plain, 0xc0) + 7, (short) width);
    return plain;
  }

  /** With another marker in the place of the one that starts its frame. */
  public static byte[] jpegOfKind(int marker) {
    byte[] plain = jpeg(64, 64);
    plain[place(plain, 0xc0) + 1] = (byte) marker;
    return plain;
  }

  static byte[] jpegWithSegment(int marker, byte[] content) {
    var segment = new ByteArrayOutputStream();
    segment.writeBytes(new byte[] {(byte) 0xff, (byte) marker});
    segment.write((content.length + 2) >> 8);
    segment.write(content.length + 2);
    segment.writeBytes(content);
    return inserted(jpeg(64, 64), 2, segment.toByteArray());
  }

  private static int place(byte[] jpeg, int marker) {
    int at = 2;
    while ((jpeg[at + 1] & 0xff) != marker) {
      at += 2 + (((jpeg[at + 2] & 0xff) << 8) | (jpeg[at + 3] & 0xff));
    }
    return at;
  }

  static byte[] inserted(byte[] file, int place, byte[] more) {
    byte[] whole = new byte[file.length + more.length];
    System.arraycopy(file, 0, whole, 0, place);
    System.arraycopy(more, 0, whole, place, more.length);
    System.arraycopy(file, place, whole, place + more.length, file.length - place);
    return whole;
  }

  static byte[] chunk(String type, byte[] content) {
    ByteBuffer chunk = ByteBuffer.allocate(content.length + 12).putInt(content.length);
    chunk.put(type.getBytes(StandardCharsets.US_ASCII)).put(content);
    CRC32 crc = new CRC32();
    crc.update(chunk.array(), 4, content.length + 4);
    return chunk.putInt((int) crc.getValue()).array();
  }

  private static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(bytes);
    deflater.finish();
    var out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }
}
