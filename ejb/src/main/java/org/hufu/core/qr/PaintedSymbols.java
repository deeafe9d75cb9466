package org.hufu.core.qr;

import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads QR symbols off the operators that draw a PDF page: bars one module high, painted together.
 * Exact where a picture of the page is not, and a thousand times as fast.
 *
 * <pre>
 * (x y width height "re")+ "f"
 * </pre>
 *
 * Source: ISO 32000-1, 8.5.2.1; ISO/IEC 18004.
 */
public final class PaintedSymbols {
  private static final Pattern OPERATION =
      Pattern.compile(
          "(-?[0-9.]{1,12}) (-?[0-9.]{1,12}) (-?[0-9.]{1,12}) (-?[0-9.]{1,12}) re\\b|\\bf\\*?\\s");

  private static final int FEWEST_BARS = 60;
  private static final int SMALLEST = 21;
  private static final int LARGEST = 177;
  private static final int STEP = 4;

  private PaintedSymbols() {}

  /** A rectangle with its lower left corner, in points. */
  private record Bar(double x, double y, double width, double height) {
    static Bar of(Matcher found) {
      return new Bar(number(found, 1), number(found, 2), number(found, 3), number(found, 4));
    }

    private static double number(Matcher found, int group) {
      return Double.parseDouble(found.group(group));
    }

    double right() {
      return x + width;
    }

    double top() {
      return y + height;
    }
  }

  /**
   * Texts of the symbols, in the order in which they were painted.
   *
   * @param page operators, one character per byte
   */
  public static List<String> read(String page) {
    List<String> texts = new ArrayList<>();
    List<Bar> bars = new ArrayList<>();
    Matcher operations = OPERATION.matcher(page);
    while (operations.find()) {
      if (operations.group(1) == null) {
        decode(bars).ifPresent(texts::add);
        bars.clear();
      } else {
        try {
          bars.add(Bar.of(operations));
        } catch (NumberFormatException e) {
          bars.clear();
        }
      }
    }
    return texts;
  }

  private static Optional<String> decode(List<Bar> bars) {
    if (bars.size() < FEWEST_BARS) {
      return Optional.empty();
    }
    double left = bars.stream().mapToDouble(Bar::x).min().orElseThrow();
    double top = bars.stream().mapToDouble(Bar::top).max().orElseThrow();
    double side = bars.stream().mapToDouble(Bar::right).max().orElseThrow() - left;
    double height = bars.stream().map(Bar::height).min(Comparator.naturalOrder()).orElseThrow();
    int size = SMALLEST + STEP * (int) Math.round((side / height - SMALLEST) / STEP);
    if (size < SMALLEST || size > LARGEST) {
      return Optional.empty();
    }
    double module = side / size;
    BitMatrix dark = new BitMatrix(size);
    for (Bar bar : bars) {
      int column = (int) Math.round((bar.x - left) / module);
      int row = (int) Math.round((top - bar.top()) / module);
      int length = (int) Math.round(bar.width / module);
      if (row < 0 || row >= size || column < 0 || length < 1 || column + length > size) {
        return Optional.empty();
      }
      dark.setRegion(column, row, length, 1);
    }
    return decode(dark);
  }

  private static Optional<String> decode(BitMatrix dark) {
    try {
      return Optional.of(new Decoder().decode(dark).getText());
    } catch (ReaderException | RuntimeException e) { // bars of something else
      return Optional.empty();
    }
  }
}
