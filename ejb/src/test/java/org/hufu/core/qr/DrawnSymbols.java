package org.hufu.core.qr;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.hufu.core.picture.Picture;
import org.hufu.core.picture.PictureExamples;

/** Symbols side by side on a white page, four pixels a module. */
public final class DrawnSymbols {
  private static final int MODULE = 4;
  private static final int MARGIN = 40;

  private DrawnSymbols() {}

  /** A PNG file. */
  public static byte[] png(String... texts) {
    Picture page = page(Arrays.stream(texts).map(QrSymbol::ofLong).toList());
    BufferedImage image =
        new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setDataElements(0, 0, page.width(), page.height(), page.luminance());
    return PictureExamples.encoded(image, "png");
  }

  static Picture page(List<QrSymbol> symbols) {
    int width = MARGIN;
    int height = 0;
    for (QrSymbol symbol : symbols) {
      width += MODULE * symbol.size() + MARGIN;
      height = Math.max(height, MODULE * symbol.size() + 2 * MARGIN);
    }
    Picture page = white(width, height);
    int left = MARGIN;
    for (QrSymbol symbol : symbols) {
      for (QrSymbol.Bar bar : symbol.bars()) {
        for (int y = 0; y < MODULE; y++) {
          int row = MARGIN + MODULE * bar.row() + y;
          int start = row * width + left + MODULE * bar.column();
          Arrays.fill(page.luminance(), start, start + MODULE * bar.length(), (byte) 0);
        }
      }
      left += MODULE * symbol.size() + MARGIN;
    }
    return page;
  }

  static Picture white(int width, int height) {
    byte[] luminance = new byte[width * height];
    Arrays.fill(luminance, (byte) 255);
    return new Picture(width, height, luminance);
  }
}
