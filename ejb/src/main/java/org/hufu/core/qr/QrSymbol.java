package org.hufu.core.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A QR symbol as dark bars one module high. Bars, not single squares, so that no hairline shows
 * between neighbours when it is drawn.
 *
 * @param size modules per side, without the quiet zone
 * @param bars dark runs, from top to bottom, from left to right
 */
public record QrSymbol(int size, List<Bar> bars) {

  /** Modules that must stay white on every side. */
  public static final int QUIET_ZONE = 4;

  /**
   * A dark run in one row.
   *
   * @param column first dark module, counted from 0 at the left
   * @param row counted from 0 at the top
   */
  public record Bar(int column, int row, int length) {}

  public QrSymbol {
    bars = List.copyOf(bars);
  }

  /**
   * Encodes UTF-8 text in the smallest symbol that holds it at error level Q: a quarter of it may
   * be unreadable.
   *
   * @throws IllegalArgumentException if the text does not fit into any symbol
   */
  public static QrSymbol of(String text) {
    return of(text, ErrorCorrectionLevel.Q);
  }

  /**
   * The same at error level M, a seventh, for texts so long that larger modules are worth more.
   *
   * @throws IllegalArgumentException if the text does not fit into any symbol
   */
  public static QrSymbol ofLong(String text) {
    return of(text, ErrorCorrectionLevel.M);
  }

  private static QrSymbol of(String text, ErrorCorrectionLevel level) {
    try {
      ByteMatrix matrix =
          Encoder.encode(text, level, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8")).getMatrix();
      return new QrSymbol(matrix.getWidth(), barsOf(matrix));
    } catch (WriterException e) {
      throw new IllegalArgumentException("No QR symbol holds " + text.length() + " characters", e);
    }
  }

  private static List<Bar> barsOf(ByteMatrix matrix) {
    List<Bar> bars = new ArrayList<>();
    for (int row = 0; row < matrix.getHeight(); row++) {
      int column = 0;
      while (column < matrix.getWidth()) {
        int start = column;
        while (column < matrix.getWidth() && matrix.get(column, row) == 1) {
          column++;
        }
        if (column > start) {
          bars.add(new Bar(start, row, column - start));
        }
        column++;
      }
    }
    return bars;
  }

  /** A stand-alone picture with its quiet zone; it scales without loss. */
  public String svg(String title) {
    int side = size + 2 * QUIET_ZONE;
    StringBuilder path = new StringBuilder();
    for (Bar bar : bars) {
      path.append('M').append(bar.column() + QUIET_ZONE).append(' ');
      path.append(bar.row() + QUIET_ZONE).append('h').append(bar.length());
      path.append("v1h-").append(bar.length()).append('z');
    }
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" role="img" \
        shape-rendering="crispEdges"><title>%2$s</title>\
        <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path fill="#000" d="%3$s"/></svg>
        """
        .formatted(side, escaped(title), path);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
