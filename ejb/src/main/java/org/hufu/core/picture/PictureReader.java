package org.hufu.core.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.LongSupplier;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads PNG and JPEG files of strangers: only what pixels depend on, only sizes that cameras make,
 * only for so long.
 */
public final class PictureReader {
  /** Nanoseconds that one picture may take, from its bytes to its symbols. */
  public static final long LONGEST = 10_000_000_000L;

  /** Pixels kept; a larger picture is read with every second, third, ... row and column. */
  private static final double ENOUGH_PIXELS = 12_500_000;

  private static final long PNG = 0x89504e470d0a1a0aL;
  private static final int JPEG = 0xffd8ff;
  private static final String OF_THE_JDK = "com.sun.imageio.";

  private PictureReader() {}

  /** Whether a file begins like one of the two; its name and media type do not count. */
  public static boolean isPicture(byte[] file) {
    return begins(file, PNG, 8) || begins(file, JPEG, 3);
  }

  private static boolean begins(byte[] file, long magic, int length) {
    long beginning = 0;
    for (int i = 0; i < length && file.length > length; i++) {
      beginning = (beginning << 8) | (file[i] & 0xff);
    }
    return beginning == magic;
  }

  /**
   * Reads a file for which {@link #isPicture} holds.
   *
   * @param nanoseconds a rising count
   */
  public static Picture read(byte[] file, LongSupplier nanoseconds) throws PictureRefused {
    Patience patience = new Patience(nanoseconds);
    PlainPicture plain = begins(file, PNG, 8) ? PngChunks.read(file) : JpegSegments.read(file);
    ImageReader reader = reader(plain.isJpeg() ? "jpeg" : "png");
    reader.addIIOReadProgressListener(patience);
    try {
      reader.setInput(
          new MemoryCacheImageInputStream(new ByteArrayInputStream(plain.bytes())), true, true);
      BufferedImage image = image(reader, plain);
      if (patience.isLost()) {
        throw new PictureRefused(PictureFlaw.TOO_SLOW);
      }
      return grey(image);
    } catch (IOException | RuntimeException e) { // the JDK's readers throw many kinds of both
      throw new PictureRefused(PictureFlaw.MALFORMED);
    } finally {
      reader.dispose();
    }
  }

  /** Whatever else is installed is not asked. */
  private static ImageReader reader(String format) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (reader.getClass().getName().startsWith(OF_THE_JDK)) {
        return reader;
      }
    }
    throw new IllegalStateException("The Java runtime has no reader for " + format);
  }

  private static BufferedImage image(ImageReader reader, PlainPicture plain)
      throws IOException, PictureRefused {
    if (reader.getWidth(0) != plain.width() || reader.getHeight(0) != plain.height()) {
      throw new PictureRefused(PictureFlaw.MALFORMED);
    }
    double pixels = (double) plain.width() * plain.height();
    int step = Math.max(1, (int) Math.ceil(Math.sqrt(pixels / ENOUGH_PIXELS)));
    ImageReadParam every = reader.getDefaultReadParam();
    every.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, every);
  }

  /** White shines through where a picture is transparent. */
  private static Picture grey(BufferedImage image) {
    int width = image.getWidth();
    byte[] luminance = new byte[width * image.getHeight()];
    int[] row = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        luminance[y * width + x] = (byte) grey(row[x]);
      }
    }
    return new Picture(width, image.getHeight(), luminance);
  }

  private static int grey(int argb) {
    int alpha = argb >>> 24;
    int grey = ((argb >> 16 & 0xff) * 306 + (argb >> 8 & 0xff) * 601 + (argb & 0xff) * 117) >> 10;
    return (grey * alpha + 255 * (255 - alpha)) / 255;
  }
}
